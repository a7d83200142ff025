import { CvChoice, CvDraft, CvSection } from '@cmio-pathway/shared/contracts/cv';
import * as z from 'zod';

const text = z.string();

/** A CV as it is typed: of the same shape as what is sent, and not yet in order. */
export const TypedCv: z.ZodType<CvDraft> = z.object({
  name: text,
  head: z.object({
    name: text,
    title: text,
    email: text,
    phone: text,
    place: text,
    links: z.array(z.object({ url: text, label: text })),
    summary: text,
  }),
  sections: z.array(CvSection),
  choices: z.array(
    z.object({
      key: text,
      shown: z.boolean(),
      section: CvChoice.shape.section,
      title: text.nullable(),
      text: text.nullable(),
    }),
  ),
  order: z.array(text),
  checks: z.boolean(),
});
