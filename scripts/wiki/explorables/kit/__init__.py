"""What all models share: controls, figures and their drawing, numbers, and the page of six beats."""
