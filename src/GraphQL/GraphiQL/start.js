'use strict';

const examples = [
  `# 1. How much of what it set aside for the environment has each city committed, and where does Livorno stand?
query Benchmark {
  benchmark(indicator: "118:09:committed-rate", period: "2020-06-30", focus: "livorno") {
    definition { name { en it } unit polarity }
    cohort { size withData }
    distribution { n min q1 median q3 max mean ratioOfSums }
    focus { value rank percentile gapToMedian }
    ranking(first: 5) {
      nodes { rank city { name } value provenance { plan document line numerator denominator } }
    }
    notes { message }
  }
}
`,
  `# 2. Which cities take part, and what have they published?
query Cities {
  cities(first: 10) {
    totalCount
    nodes {
      id name region population populationYear codes
      plans(first: 3) { nodes { id kind title period { from to } asOf } }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  `# 3. A plan: its objectives with status and indicators.
query Plan {
  plan(id: "livorno/dup-2020-2022") {
    title kind asOf edition document { name sha256 }
    nodes(level: OPERATIONAL_OBJECTIVE, first: 5) {
      totalCount
      nodes {
        id title responsible missions
        status { asOf text progress }
        indicators {
          label
          observations { raw value { type ... on NumberValue { number } ... on PercentValue { percent } ... on RatioValue { numerator denominator } } }
        }
      }
    }
  }
}
`,
  `# 4. What can be compared: the catalogue of shared indicators.
query Indicators {
  indicators(filter: { text: "environment", missionsOnly: true }, first: 10) {
    totalCount
    nodes { code name { en } unit polarity measure source }
  }
}
`,
  `# 5. Spending per inhabitant among cities of 100,000 residents and more: amounts differ by size, so they are divided.
query PerInhabitant {
  benchmark(indicator: "118:10:committed", period: "2020-06-30", normalisation: PER_CAPITA, cohort: { minimumPopulation: 100000 }) {
    cohort { size withData excluded { city { name } message } }
    distribution { median histogram { from to count } }
    ranking(first: 10) { nodes { rank city { name } value provenance { raw normalisedBy normalisedByPeriod } } }
  }
}
`,
  `# 6. What do cities plan about waste collection? Words in any form, "phrases", -not, prefix*; marked pieces are where they matched.
query Search {
  search(text: "raccolta rifiuti", filter: { kinds: [OBJECTIVE, AIM] }, facets: [CITY, MISSION, YEAR], first: 5) {
    totalCount suggestion
    synonyms { typed also }
    facets { facet values { value count } }
    nodes { kind level code title city { name } plan { id title } node highlights { segments { text marked } } }
    pageInfo { hasNextPage endCursor }
  }
}
`,
];

const host = document.getElementById('graphiql');
const endpoint = host.dataset.endpoint;
const asked = new URLSearchParams(location.search).get('query');

ReactDOM.createRoot(host).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: endpoint }),
    defaultTabs: examples.map(query => ({ query })),
    defaultQuery: examples[0],
    initialQuery: asked ?? undefined,
    isHeadersEditorEnabled: false,
    shouldPersistHeaders: false,
  }));
