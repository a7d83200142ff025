import { ChangeDetectionStrategy, Component } from '@angular/core';
import { latestSalary, salaryBands, salaryFigures, salaryNotes } from '@cmio-pathway/shared/explore';
import { amountWords, placeOf, ticks, yearsWords } from './money';
import { SourceLine } from './source-line';

/** The article's bands and what was counted elsewhere, on one axis. */
@Component({
  selector: 'app-pay',
  imports: [SourceLine],
  templateUrl: './pay.html',
  styleUrls: ['./view.css', './read-as-lines.css', './pay.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PayView {
  protected readonly latest = { ...latestSalary, amount: amountWords(latestSalary), at: placeOf(latestSalary.from) };
  protected readonly bands = salaryBands.map((band) => ({
    ...band,
    amount: amountWords(band, band.openAbove),
    served: yearsWords(band.years),
    at: placeOf(band.from),
    width: placeOf(band.to) - placeOf(band.from),
  }));
  /** The youngest first; without a year, last. */
  protected readonly figures = salaryFigures
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))
    .map((figure) => ({
      ...figure,
      amount: amountWords(figure),
      at: placeOf(figure.from),
      width: placeOf(figure.to) - placeOf(figure.from),
    }));
  protected readonly notes = salaryNotes;
  protected readonly ticks = ticks.map((amount) => ({ at: placeOf(amount), label: `$${amount / 1000}k` }));
}
