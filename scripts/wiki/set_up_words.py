"""What `scripts/__main__.py` says in Japanese, by its English. Standard library only: nothing else is installed yet."""

from __future__ import annotations

from wiki.tongue import speaks_japanese

JAPANESE = {
    "scripts: {stop}.": "scripts: {stop}。",
    "this is Python {found}, but 3.11 or newer is needed. Install it from python.org": (
        "Python {found}では動きません。python.orgから3.11以降を入れてください"
    ),
    "this folder's path has letters beyond A–Z. Move it, or install Python 3.13 or newer": (
        "このフォルダーのパスに英数字でない文字があります。フォルダーを移すか、Python 3.13以降を入れてください"
    ),
    "Building both editions. When you see “Serving on”, open http://127.0.0.1:8000 ; press Ctrl+C to stop": (
        "両方の版を生成しています。「Serving on」と出たら、 http://127.0.0.1:8000 を開いてください。終えるときはCtrl+Cです"
    ),
    "Building both editions for http://127.0.0.1:8000/ ; to publish them, set SITE_URL to their address": (
        "両方の版を http://127.0.0.1:8000/ 用に生成しています。公開するには、SITE_URLに公開先のアドレスを設定してください"
    ),
    "{program} cannot be started ({reason}). Delete .venv and run the same command again": (
        "{program}を起動できません（{reason}）。.venvを消して、同じコマンドをもう一度実行してください"
    ),
    "Making a virtual environment in .venv": ".venvに仮想環境を作っています",
    "Installing the packages in {lock} with {by} (about a minute the first time)": (
        "{lock}にあるものを{by}で入れています（初回は1分ほど）"
    ),
    "Installing the wiki's own tools": "このサイトの道具を入れています",
    "Installing the packages in package-lock.json with npm": "package-lock.jsonにあるものをnpmで入れています",
    "On Debian and Ubuntu, run: sudo apt install python3-venv": (
        "DebianとUbuntuでは、sudo apt install python3-venvを実行してください"
    ),
    "Run the same command again": "同じコマンドをもう一度実行してください",
    "Reinstall Python": "Pythonを入れ直してください",
    "Python could not make a virtual environment ({reason}). {cure}": "仮想環境を作れませんでした（{reason}）。{cure}",
    "packages could not be installed, for the reason above. If it is the network, connect and run the same command "
    "again; if nothing fits this Python, install an older one, down to 3.11": (
        "パッケージを入れられませんでした。理由は上のとおりです。ネットワークが原因なら、つないで同じコマンドをもう一度実行してください。"
        "このPythonに合うものがないなら、3.11までのより古いPythonを入れてください"
    ),
    "{name} is missing. Restore it from the repository": "{name}がありません。リポジトリから戻してください",
    "usage: python3 scripts COMMAND": "使い方：python3 scripts コマンド",
    "set up everything and show both editions, with live reload": "必要なものをそろえ、両方の版を表示する。保存のたびに更新",
    "set up everything and write the site to site/": "必要なものをそろえ、サイトをsite/に書き出す",
    "set up everything, browser included, and run every check and test": (
        "ブラウザも含めて必要なものをそろえ、点検とテストをすべて動かす"
    ),
    "list mistakes in what editors wrote; you can name files to check": (
        "書かれたものを読み、誤りを挙げる。ファイルを指定できる"
    ),
}


def tell(form: str, **values: str) -> str:
    """Return a sentence, filled, in the language of this terminal."""
    return (JAPANESE[form] if speaks_japanese() else form).format(**values)
