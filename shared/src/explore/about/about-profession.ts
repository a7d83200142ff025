import { type About, official, says, secondary, unverified } from './about.js';

/** Steps 7, 8 and 9: peers, rules and skills, which go on beside everything else. */
export const aboutProfession: Record<string, About> = {
  'mentor-paired': says(
    'Somebody further along has agreed to guide, and both have signed what they expect of each other and how it ends.',
  ),
  'mentor-meetings': says(
    'Meetings with the mentor, each with what was talked about and what follows.',
    secondary(
      'https://docsbay.net/individual-mentorship-agreement',
      'A published template asks for at least an hour a quarter.',
    ),
  ),
  'amia-membership': says(
    'Membership in AMIA, the society of the field. The fellowship match asks for it.',
    official(
      'https://origin.amia.org/membership/academic-forum/amia-clinical-informatics-fellowship-match/amia-clinical-informatics',
      'It ends on 31 December; who joins or renews from 1 November on has it for the next year as well, as AMIA said in 2024.',
    ),
  ),
  'amdis-membership': says(
    'Membership in AMDIS, where physicians who lead informatics talk to each other.',
    unverified('How long a membership lasts was not found.'),
  ),
  'himss-ahima-chime-membership': says(
    'Membership in one of the large societies around health IT: HIMSS, AHIMA or CHIME.',
    unverified('That it is renewed every year is what is usual; it was not read at any of the three.'),
  ),
  'annual-conference': says(
    'One conference of the field in the year, on site or from afar: of AMIA, AMDIS, HIMSS or CHIME, or another.',
    secondary(
      'https://healthexec.com/topics/patient-care/precision-medicine/amdis-connection-what-it-means-be-meaningful-user',
      'AMDIS meets in summer at Ojai.',
    ),
    secondary('https://www.hln.com/?p=8757', 'AMIA meets in November.'),
    secondary(
      'https://www.modernhealthcare.com/technology/chime-hlth-host-joint-spring-conference-next-year',
      'ViVE, of CHIME and HLTH, is in spring.',
    ),
    secondary(
      'https://www.aha.org/aha-center-health-innovation-market-scan/2026-03-24-himss-2026-insights-how-thrive-rapidly-changing-field',
      'HIMSS met from 9 to 12 March in 2026.',
    ),
  ),
  'conference-contribution': says('Speaking, showing a poster, sitting on a panel or reviewing for a conference.'),
  'linkedin-presence': says('A profile that says today’s work, and a few posts that show what one thinks about it.'),
  'peer-contribution': says('Help given to somebody else in the field, who says so: a review, advice, a talk.'),
  'hipaa-training': says(
    'Training on privacy and security of patients’ information, as every employer gives it.',
    secondary(
      'https://legalclarity.org/how-often-is-hipaa-training-required-2',
      'The rule wants it within a reasonable time of joining and when a policy changes materially (45 CFR 164.530(b)), and wants it documented; that it be every year is custom.',
    ),
  ),
  'regulatory-brief': says(
    'Two pages a year on what changed in the law of health information: HIPAA, HITECH, the Cures Act and the rules of ASTP/ONC.',
  ),
  'information-blocking-review': says(
    'One’s own organization held against the rule on information blocking: what is shared, what is withheld, and by which exception.',
  ),
  'certified-ehr-review': says(
    'What the certification of health IT asks of a record system, and where one’s own stands.',
  ),
  'informatics-ce-hours': says(
    'Continuing education in informatics itself, fifteen hours a year.',
    official(
      'https://www.himss.org/resources-certification/recertification',
      'The figure is ours: HIMSS asks for 45 hours in three years.',
    ),
  ),
  'vendor-briefing': says(
    'A briefing by a vendor with questions prepared, written up, and with one’s conflicts of interest stated.',
  ),
  'ai-governance-review': says(
    'A model that supports decisions, held against what should be known of it: its purpose, evidence, bias, and who watches it in use.',
    secondary(
      'https://www.ailegaljournal.com/2026/01/hhs-proposes-changes-to-the-health-it-certification-program-and-information-blocking-regulations-in-hti-5-proposed-rule',
      'HTI-1 asks developers for a description of such models; HTI-5 proposes to drop that.',
    ),
  ),
  'technology-watch': says(
    'A page on a new technology: what it is for here, what speaks against it, and what one recommends.',
  ),
  'communication-course': says('A course on speaking, listening or leading talks, with practice in it.'),
  'training-delivered': says(
    'Colleagues trained on a system, with a plan, a list of who came and what they thought of it.',
  ),
  'plain-language-brief': says(
    'A change of a system explained to people who do not build it, so that they can say it back.',
  ),
  'consensus-case': says(
    'A conflict between departments that one helped to settle, written without names of patients or staff.',
  ),
  'multisource-feedback': says(
    'What nurses, physicians, IT and superiors say of how one works, gathered without names.',
  ),
  'team-project': says('A project done by a team, with one’s own part named by somebody else in it.'),
  'feedback-response': says('Something changed because somebody said so, with the reason in the learning plan.'),
};
