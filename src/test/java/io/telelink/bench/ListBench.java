package io.telelink.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import tools.jackson.databind.json.JsonMapper;

/**
 * Random filters, sorts and positions of the list of customers, asked as the REST interface is asked: a page of rows and the
 * count of all that match in one answer. The same seed asks the same.
 */
final class ListBench {

    private static final int WARM_UP = 60;
    private static final int PAGE = 50;
    private static final int SLOWEST_SHOWN = 5;
    private static final List<String> SORTS = List.of("accountNumber", "state", "accountLength", "monthlyCharge",
            "customerServiceCalls", "probability", "clv", "scoredAt");
    private static final List<String> STATES = List.of("AK", "CA", "NJ", "OH", "TX", "WV", "WY");

    private final ApplicationProcess application;
    private final int requests;
    private final RandomGenerator random = new SplittableRandom(20261122);
    private final JsonMapper json = JsonMapper.shared();

    private record Asked(String path, double millis) {
    }

    ListBench(ApplicationProcess application, int requests) {
        this.application = application;
        this.requests = requests;
    }

    void run(BenchResults results) throws IOException {
        long customers = total("");
        results.add("List", "customers", customers, "");
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < WARM_UP + requests; i++) {
            List<Asked> pair = ask();
            if (i >= WARM_UP) {
                asked.addAll(pair);
            }
        }
        double[] millis = asked.stream().mapToDouble(Asked::millis).sorted().toArray();
        results.add("List", "any filter, sort and position: median", at(millis, .5), "ms");
        results.add("List", "95th percentile (target < 300 ms)", at(millis, .95), "ms");
        results.add("List", "99th percentile", at(millis, .99), "ms");
        results.add("List", "slowest of " + millis.length, at(millis, 1), "ms");
        asked.stream().sorted(Comparator.comparingDouble(Asked::millis).reversed()).limit(SLOWEST_SHOWN)
                .forEach(slow -> System.out.printf(Locale.ROOT, "%8.0f ms  %s%n", slow.millis(), slow.path()));
    }

    /** The first page of a new filter and sort, then a page somewhere behind it. */
    private List<Asked> ask() throws IOException {
        String query = filter() + "&size=" + PAGE + "&sort=" + SORTS.get(random.nextInt(SORTS.size()))
                + (random.nextBoolean() ? ",desc" : ",asc");
        long begin = System.nanoTime();
        long total = json.readTree(application.get("/customers?page=0" + query)).path("total").asLong();
        Asked first = new Asked("?page=0" + query, (System.nanoTime() - begin) / 1e6);
        long page = random.nextLong(total / PAGE + 1);
        begin = System.nanoTime();
        application.get("/customers?page=" + page + query);
        return List.of(first, new Asked("?page=" + page + query, (System.nanoTime() - begin) / 1e6));
    }

    private long total(String query) throws IOException {
        return json.readTree(application.get("/customers?size=1" + query)).path("total").asLong();
    }

    /** Each filter of the list stands in about a quarter of the questions. */
    private String filter() {
        StringBuilder filter = new StringBuilder();
        sometimes(filter, "&status=" + (random.nextInt(4) == 0 ? "CHURNED" : "ACTIVE"));
        sometimes(filter, "&state=" + STATES.get(random.nextInt(STATES.size())));
        sometimes(filter, "&internationalPlan=" + random.nextBoolean());
        sometimes(filter, "&voiceMailPlan=" + random.nextBoolean());
        sometimes(filter, "&riskBand=" + List.of("HIGH", "MEDIUM", "LOW").get(random.nextInt(3)));
        sometimes(filter, "&minProbability=" + random.nextInt(40) / 100.0);
        sometimes(filter, "&maxClv=" + (100 + random.nextInt(2_000)));
        if (random.nextInt(8) == 0) {
            filter.append("&text=").append(random.nextBoolean() ? "TL-0" : "").append(random.nextInt(100));
        }
        return filter.toString();
    }

    private void sometimes(StringBuilder filter, String part) {
        if (random.nextInt(4) == 0) {
            filter.append(part);
        }
    }

    private static double at(double[] sorted, double share) {
        return Arrays.stream(sorted).skip((long) Math.min(sorted.length - 1, Math.floor(sorted.length * share))).findFirst()
                .orElse(Double.NaN);
    }
}
