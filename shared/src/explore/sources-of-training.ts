import type { Source } from './source.js';

/** Degrees, exams, licenses, certificates and training. */
export const sourcesOfTraining = {
  article: {
    title: 'InterviewGuy, the career article we began with',
    url: 'https://interviewguy.com/how-to-become-a-chief-medical-information-officer',
  },
  mcatAge: {
    title: 'Onlinecourseing, how long MCAT scores last',
    url: 'https://onlinecourseing.com/how-long-do-mcat-scores-last/',
  },
  mcatScale: {
    title: 'Learnt.io, MCAT scale',
    url: 'https://learnt.io/blog/how-long-are-mcat-scores-valid-2/',
  },
  docinfo: {
    title: 'FSMB docinfo, how physicians are trained and licensed',
    url: 'https://www.docinfo.org/learn-about-a-doctor/',
  },
  preclerkship: {
    title: 'AMA, length of the pre-clerkship phase, 2019-20',
    url: 'https://ama-assn.org/medical-students/clinical-rotations/medical-schools-ponder-move-shorter-pre-clerkship-curriculum',
  },
  threeYearMd: {
    title: 'PMC6211283, three-year MD programs',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6211283',
  },
  comlex: {
    title: 'NBOME, COMLEX-USA eligibility',
    url: 'https://www.nbome.org/assessments/comlex-usa/bulletin/eligibility/',
  },
  match: {
    title: 'NRMP, Match Week',
    url: 'https://www.nrmp.org/medical-schools/match-week-for-schools/',
  },
  residencyLength: {
    title: 'AMA, residency training length',
    url: 'https://www.ama-assn.org/medical-students/specialty-profiles/medical-specialty-choice-should-residency-training-length',
  },
  stateCycles: {
    title: 'Credidocs, state CME and renewal cycles',
    url: 'https://www.credidocs.com/blog/what-are-state-cme-licensure-requirements-for-physicians',
  },
  dea: {
    title: 'OSMA, DEA registration and the MATE Act',
    url: 'https://osma.org/aws/OSMA/page_template/show_detail/514301?model_name=news_article',
  },
  abpmFaq: {
    title: 'ABPM support, Clinical Informatics certification',
    url: 'https://support.theabpm.org/hc/en-us/articles/27803816644763-Clinical-Informatics-Certification',
  },
  abpathPathways: {
    title: 'ABPath, ways to Clinical Informatics certification',
    url: 'https://www.abpath.org/index.php/to-become-certified/requirements-for-certification?id=40',
  },
  hersh: {
    title: 'Hersh 2022, the clinical informatics subspecialty',
    url: 'https://informaticsprofessor.blogspot.com/2022/03/clinical-informatics-subspecialty.html',
  },
  abpmLap: {
    title: 'ABPM support, Longitudinal Assessment Program',
    url: 'https://support.theabpm.org/hc/en-us/articles/30156574563355-Longitudinal-Assessment-Program-LAP-FAQ',
  },
  fellowship: {
    title: 'Clinfowiki, clinical informatics fellowship',
    url: 'http://www.clinfowiki.org/wiki/index.php/Clinical_Informatics_Fellowship',
  },
  amiaMatch: {
    title: 'AMIA, Clinical Informatics Fellowship Match',
    url: 'https://www.amia.org/membership/academic-forum/amia-clinical-informatics-fellowship-match',
  },
  amiaMatchFaq: {
    title: 'AMIA, fellowship Match questions',
    url: 'https://origin.amia.org/membership/academic-forum/amia-clinical-informatics-fellowship-match/amia-clinical-informatics',
  },
  himssRenewal: {
    title: 'HIMSS, recertification',
    url: 'https://www.himss.org/resources-certification/recertification',
  },
  cphims: {
    title: 'HIMSS, CPHIMS candidate handbook 2023 (copy)',
    url: 'https://arietiform.com/application/nph-tsq.cgi/en/20/https/www.scribd.com/document/694054896/CPHIMS-Candidate-Handbook',
  },
  ahimaCeu: {
    title: 'AHIMA, CEUs by credential',
    url: 'https://www.ahima.org/certification/Recertification',
  },
  chps: {
    title: 'AHIMA, CHPS eligibility',
    url: 'https://cms-test.ahima.org/certification-careers/certification-exams/chps/',
  },
  pmi: {
    title: 'PMI, keeping a certification',
    url: 'https://www.pmi.org/certifications/certification-resources/maintain',
  },
  pmp: {
    title: 'Invensis, PMP eligibility',
    url: 'https://www.invensislearning.com/articles/pmp/what-is-project-management',
  },
  ahic: {
    title: 'AMIA, AHIC recertification',
    url: 'https://amia.org/careers-certifications/amia-health-informatics-certification-ahic/ahic-recertification-requirements',
  },
  halm: {
    title: 'ABFM, HALM',
    url: 'https://www.theabfm.org/added-qualifications/halm/',
  },
  executiveMba: {
    title: 'Noodle, Physician Executive MBA',
    url: 'https://resources.noodle.com/articles/physician-executive-mba-online/feed',
  },
  mmm: {
    title: 'Healthcare Administration Degree, MMM',
    url: 'https://www.healthcare-administration-degree.net/the-mba-for-physicans-master-of-medical-management-mmm/',
  },
} as const satisfies Record<string, Source>;
