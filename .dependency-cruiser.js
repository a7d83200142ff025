const features = String.raw`^server/src/features/`;
const client = String.raw`^client/src/app/`;

/** Who may import whom: ARCHITECTURE.md tells why, and scripts/import-rules.spec.ts plants a violation of each. */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared/src/', pathNot: String.raw`(\.spec\.ts$|^shared/src/testing/)` },
      to: { pathNot: ['^shared/src/', '(^|/)node_modules/zod/'] },
    },
    { name: 'never-meet', severity: 'error', from: { path: '^client/' }, to: { path: '^server/' } },
    { name: 'never-meet-either', severity: 'error', from: { path: '^server/' }, to: { path: '^client/' } },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^server/src/platform/' },
      to: { path: features },
    },
    {
      name: 'front-doors',
      severity: 'error',
      from: { path: `${features}([^/]+)/` },
      to: { path: features, pathNot: [`${features}$1/`, String.raw`/index\.ts$`] },
    },
    {
      name: 'pages-are-strangers',
      severity: 'error',
      from: { path: `${client}features/([^/]+)/` },
      to: { path: `${client}features/`, pathNot: `${client}features/$1/` },
    },
    {
      name: 'ui-is-dumb',
      severity: 'error',
      from: { path: `${client}ui/` },
      to: {
        path: [
          `${client}(core|data|features)/`,
          'node_modules/@angular/router/',
          'node_modules/@angular/common/.*http',
        ],
      },
    },
    {
      name: 'data-has-no-face',
      severity: 'error',
      from: { path: `${client}data/` },
      to: { path: `${client}(features|ui)/` },
    },
    {
      name: 'typeorm-stays-home',
      severity: 'error',
      from: {
        path: '^server/src/',
        pathNot: [
          String.raw`\.(repository|entity|read-model|service|module|spec)\.ts$`,
          '^server/src/platform/(database|access/scope)',
          '^server/src/(seed|testing)/',
        ],
      },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(shared|server|client)/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
