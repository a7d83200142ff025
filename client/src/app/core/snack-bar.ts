// Fetched by pages that say something only at their end; imported by itself it would come with all that its package offers.
export { MatSnackBar as default } from '@angular/material/snack-bar';
