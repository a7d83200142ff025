import type { Source } from './source.js';

/** Rules, societies, posts and surveys. */
export const sourcesOfWork = {
  hipaaTraining: {
    title: 'Bricker, text of 45 CFR 164.530(b)',
    url: 'https://www.bricker.com/industries-practices/health-care-industry/insights-resources/resource/ohio-insurance-banking-legislative-status-report--2011-2012-397',
  },
  hipaaInterval: {
    title: 'LegalClarity, how often HIPAA training is required',
    url: 'https://legalclarity.org/how-often-is-hipaa-training-required-2',
  },
  securityRule: {
    title: 'MedComply, Security Rule, May 2026',
    url: 'https://medcomply.ai/intelligence/hipaa-security-rule-final-rule-may-2026',
  },
  securityRuleDates: {
    title: 'Delta RCM, Security Rule proposal',
    url: 'https://www.deltarcm.com/resources/regulatory-updates/hipaa-security-rule-nprm-status-2026/',
  },
  htiRundown: {
    title: 'CHIME, ASTP/ONC HTI rules',
    url: 'https://chimecentral.org/resource-post/Cheat-Sheet-ASTP-ONC-HTI-Regulations-Rundown',
  },
  hti5: {
    title: 'AI Legal Journal, HTI-5',
    url: 'https://www.ailegaljournal.com/2026/01/hhs-proposes-changes-to-the-health-it-certification-program-and-information-blocking-regulations-in-hti-5-proposed-rule',
  },
  hti5Analysis: {
    title: 'McDermott Will & Emery, HTI-5 and HTI-2',
    url: 'https://www.mwe.com/insights/astps-hti-5-relaxes-certification-criteria-while-tightening-information-blocking-exceptions',
  },
  astpMeeting: {
    title: 'McDermott+, ASTP annual meeting 2026',
    url: 'https://www.mcdermottplus.com/insights/key-takeaways-from-the-2026-astp-annual-meeting',
  },
  hti2Withdrawal: {
    title: 'Federal Register 2025-23890, HTI-2 withdrawal (copy)',
    url: 'https://federalstatelaw.com/federal-register/2025-23890',
  },
  amdis: {
    title: 'HealthExec, AMDIS',
    url: 'https://healthexec.com/topics/patient-care/precision-medicine/amdis-connection-what-it-means-be-meaningful-user',
  },
  chimeAmdis: {
    title: 'Modern Healthcare 2015, CHIME and AMDIS',
    url: 'https://www.modernhealthcare.com/article/20150309/NEWS/303099970/informatics-groups-chime-amdis-join-forces',
  },
  credentials: {
    title: 'InformaticsPro, what postings ask of a CMIO',
    url: 'https://www.informaticspro.com/blog/what-is-a-cmio',
  },
  hiring: {
    title: 'Health Data Management, hiring a CMIO',
    url: 'https://www.healthdatamanagement.com/articles/hiring-the-right-cmio-for-your-organization',
  },
  amdis2014: {
    title: 'AMDIS-Gartner survey 2014',
    url: 'http://www.cmio.net/topics/health-it/amdis-2014-survey-shows-cmios-getting-paid-more-slightly-less-satisfied-their-roles',
  },
  amdis2015: {
    title: 'AMDIS-Gartner survey 2015 (digest)',
    url: 'https://informaticspro.com/general/average-cmio',
  },
  amdis2011: {
    title: 'AMDIS-Gartner survey 2011',
    url: 'https://healthexec.com/topics/health-it/medical-records/amdis-cmios-need-become-more-business-savvy-survey-shows',
  },
  wittkieffer: {
    title: 'WittKieffer and AMDIS, survey of 161',
    url: 'https://www.wittkieffer.com/blog/the-evolving-healthcare-cmio-role/',
  },
  form990: {
    title: 'BuckheadFMV, Form 990 filings 2016 to 2024',
    url: 'https://www.buckheadfmv.com/single-post/cmio-compensation-in-nonprofit-hospitals-a-longitudinal-study-1',
  },
  cioSurvey: {
    title: 'WittKieffer survey of CIOs 2024',
    url: 'https://www.beckershospitalreview.com/healthcare-information-technology/the-state-of-the-health-system-cio-role-12-notes.html',
  },
  ccio: {
    title: 'AMIA task force 2016, the CCIO defined (copy)',
    url: 'https://vdocument.in/the-chief-clinical-informatics-officer-ccio-the-ccio-is-defined-in-title.html',
  },
  cmio3: {
    title: 'Healthcare Innovation 2022, CMIO 3.0',
    url: 'https://www.hcinnovationgroup.com/clinical-it/electronic-health-record-electronic-medical-record-ehr-emr/article/21250442/cmio-30',
  },
  ciAdmission: {
    title: 'Clinfowiki, board of clinical informatics',
    url: 'http://clinfowiki.org/wiki/index.php/Medical_Subspecialty_Board_of_Clinical_Informatics',
  },
  societies: {
    title: 'Tyler & Company, societies for CMIOs',
    url: 'http://www.tylerandco.com/resources/articles/the-chief-medical-information-officer-cmio-role-part-2-increasing-knowledge-and-skills/',
  },
  careerGuide: {
    title: 'Himalayas, career guide',
    url: 'https://himalayas.app/career-guides/chief-medical-information-officer',
  },
  fellows: {
    title: 'Survey of fellows, classes 2016 to 2024',
    url: 'https://ouci.dntb.gov.ua/en/works/4N3xy2vl',
  },
  buckhead2020: {
    title: 'BuckheadFMV 2020, CMIOs more common and better paid',
    url: 'https://buckheadfmv.com/single-post/2020/02/18/cmios-in-2020-are-more-common-and-better-paid',
  },
  cphimsRenewal: {
    title: 'HIMSS blog, renewal, December 2024',
    url: 'https://himsscphims.blogspot.com/2024/12/cahims-cphims-and-cphims-ca-renewal.html',
  },
  nejm: {
    title: 'NEJM CareerCenter, business degrees',
    url: 'https://resources.nejmcareercenter.org/article/eyeing-physician-career-boost-via-formal-business-education/',
  },
  survey2012: {
    title: 'CMIO compensation survey 2012',
    url: 'https://healthexec.com/topics/healthcare-administration-salary/cmio-2012-compensation-survey-small-salary-shifts-and-less',
  },
} as const satisfies Record<string, Source>;
