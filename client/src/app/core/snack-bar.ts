// Imported by itself, it would come with all that its package offers.
export { MatSnackBar } from '@angular/material/snack-bar';
