package io.telelink.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A store in which customers begin to leave for other reasons in its seventh month, and one in which nothing changes: when the
 * monitoring says so, what the application trains by itself, and how much of the lost recall that brings back. Everything over REST,
 * an administrator does nothing but move the clock and approve what is proposed.
 */
final class DriftBench {

    private static final int MONTHS_BEFORE = 6;
    private static final int MONTHS_AFTER = 11;
    private static final int QUIET_MONTHS = 12;
    /** In the first months after a shift hardly anybody leaves for the new reasons: trouble comes before. */
    private static final int MONTHS_OF_NOTICE = 3;
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration OWN_TRAININGS = Duration.ofSeconds(3);
    private static final String POLICY = """
            {"version": 0, "schedule": "OFF", "specifications": ["churn-random-forest", "churn-gradient-boosting"],
             "onAlert": "AUTOMATIC", "daysBetween": 28, "propose": true, "reason": "The bench."}""";

    private final ApplicationProcess application;
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, List<String>> happened = new HashMap<>();

    private DriftBench(ApplicationProcess application) {
        this.application = application;
    }

    static void run(Path folder, BenchResults results) throws Exception {
        YearMonth shift = YearMonth.now().plusMonths(MONTHS_BEFORE);
        try (var process = started(folder.resolve("store-drift"), "--telelink.demo.world.shift-from=" + shift)) {
            new DriftBench(process).shifted(shift.atDay(1), results);
        }
        try (var process = started(folder.resolve("store-quiet"))) {
            var bench = new DriftBench(process);
            bench.live(QUIET_MONTHS);
            List<JsonNode> alerts = bench.alerts();
            results.add("Drift", "alerts in " + QUIET_MONTHS + " months in which nothing changes (target <= 1)", alerts.size(), "alerts");
            alerts.forEach(alert -> System.err.println("Alert without a shift: " + alert));
        }
    }

    private static ApplicationProcess started(Path home, String... arguments) throws IOException {
        FileSystemUtils.deleteRecursively(home);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--telelink.training.look=500ms");
        return ApplicationProcess.start(home, Map.of(), all.toArray(String[]::new));
    }

    private void shifted(LocalDate shift, BenchResults results) throws IOException {
        LocalDate first = LocalDate.parse(get("/demonstration").get("day").asString());
        if (!first.plusMonths(MONTHS_BEFORE).equals(shift)) {
            throw new IOException("the store begins on " + first + ", not " + MONTHS_BEFORE + " months before " + shift);
        }
        application.put("/training-policy", POLICY);
        live(MONTHS_BEFORE + MONTHS_AFTER);
        List<JsonNode> months = StreamSupport.stream(get("/monitoring/performance").spliterator(), false)
                .filter(outcome -> outcome.get("horizon").asString().equals("month")).toList();
        int champion = months.getFirst().get("modelVersion").asInt();
        LocalDate notice = shift.plusMonths(MONTHS_OF_NOTICE);
        double before = recall(months, outcome -> day(outcome).isBefore(shift)).orElseThrow();
        double lost = recall(months, outcome -> !day(outcome).isBefore(notice) && version(outcome) == champion).orElseThrow();
        int last = version(months.getLast());
        OptionalDouble after = recall(months, outcome -> version(outcome) == last && last != champion);
        results.matrix("Customers leave for other reasons from " + shift + " on: of those who left within a month, how many had been at high risk",
                List.of("scored on", "version", "left", "recall", "95 %", "what happened on the day"), months.stream().map(this::row).toList());
        results.add("Drift", "months from the shift to the first alert (target <= 2)", months(shift, alerts().stream()
                .map(DriftBench::day).filter(day -> day.isAfter(shift)).min(LocalDate::compareTo).orElseThrow()), "months");
        results.add("Drift", "alerts before the shift", alerts().stream().filter(alert -> !day(alert).isAfter(shift)).count(), "alerts");
        results.add("Drift", "recall before the shift", before, "");
        results.add("Drift", "recall after it, first champion, from the fourth month on", lost, "");
        results.add("Drift", "recall of the last version that was trained by itself, proposed and approved", after.orElse(Double.NaN), "");
        results.add("Drift", "share of the lost recall that is back (target >= 0.8)", (after.orElse(lost) - lost) / (before - lost), "");
    }

    private static long months(LocalDate from, LocalDate to) {
        return ChronoUnit.MONTHS.between(from, to);
    }

    /** Of all who left after those days. */
    private static OptionalDouble recall(List<JsonNode> outcomes, Predicate<JsonNode> wanted) {
        double found = 0;
        double left = 0;
        for (JsonNode outcome : outcomes.stream().filter(wanted).toList()) {
            JsonNode recall = outcome.get("realised").get("recall");
            found += recall.get("value").asDouble() * recall.get("trials").asDouble();
            left += recall.get("trials").asDouble();
        }
        return left == 0 ? OptionalDouble.empty() : OptionalDouble.of(found / left);
    }

    private List<String> row(JsonNode outcome) {
        JsonNode recall = outcome.get("realised").get("recall");
        return List.of(outcome.get("day").asString(), String.valueOf(version(outcome)), number("%.0f", recall.get("trials")),
                number("%.2f", recall.get("value")), number("%.2f", recall.get("low")) + " to " + number("%.2f", recall.get("high")),
                String.join("; ", happened.getOrDefault(outcome.get("day").asString(), List.of())));
    }

    private static String number(String format, JsonNode value) {
        return String.format(Locale.ROOT, format, value.asDouble());
    }

    private static LocalDate day(JsonNode dated) {
        return LocalDate.parse(dated.get("day").asString());
    }

    private static int version(JsonNode outcome) {
        return outcome.get("modelVersion").asInt();
    }

    private void live(int months) throws IOException {
        settled(get("/demonstration").get("day").asString());
        for (int month = 0; month < months; month++) {
            String day = json.readTree(application.post("/demonstration/advance", "")).get("advance").get("toDay").asString();
            settled(day);
            System.err.println(day + " " + happened.getOrDefault(day, List.of()));
        }
    }

    /** Waits until everybody is scored on the day, the monitoring has looked, and what that asks for is trained; then approves. */
    private void settled(String day) throws IOException {
        until("a report of " + day, () -> newest().path("day").asString("").equals(day));
        LockSupport.parkNanos(OWN_TRAININGS.toNanos());
        until("the end of all trainings", () -> StreamSupport.stream(get("/training-runs?size=5").get("items").spliterator(), false)
                .noneMatch(run -> run.get("state").asString().matches("QUEUED|RUNNING")));
        List<String> today = happened.computeIfAbsent(day, unseen -> new ArrayList<>());
        alerts().stream().filter(alert -> alert.get("day").asString().equals(day))
                .forEach(alert -> today.add("alert " + alert.get("kind").asString()));
        for (JsonNode run : get("/training-runs?size=1").get("items")) {
            if (run.get("trigger").asString().equals("ALERT") && !run.get("cutOff").isNull()
                    && happened.values().stream().noneMatch(words -> words.contains(trained(run)))) {
                today.add(trained(run));
                System.err.println(run.get("outcome") + " " + run.get("failure"));
            }
        }
        for (JsonNode proposal : get("/promotion-proposals").get("items")) {
            if (proposal.get("state").asString().equals("open") && proposal.get("proposedBy").asString().equals("retraining")) {
                application.post("/promotion-proposals/" + proposal.get("id").asLong() + "/approve", "{\"note\": \"The bench.\"}");
                today.add("version " + proposal.get("versionNumber").asInt() + " proposed and approved");
            }
        }
    }

    private static String trained(JsonNode run) {
        return "trained on " + run.get("cutOff").asString();
    }

    private List<JsonNode> alerts() throws IOException {
        return StreamSupport.stream(get("/monitoring/alerts?size=500").get("items").spliterator(), false).toList();
    }

    /** Before the first report there is none to be found. */
    private JsonNode newest() throws IOException {
        try {
            return get("/monitoring");
        } catch (IOException none) {
            if (String.valueOf(none.getMessage()).contains("answered 404")) {
                return json.createObjectNode();
            }
            throw none;
        }
    }

    /** Something that is asked over REST. */
    @FunctionalInterface
    private interface Question {

        boolean isSo() throws IOException;
    }

    private static void until(String what, Question question) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!question.isSo()) {
            if (Instant.now().isAfter(end)) {
                throw new IOException("waited for " + what + " in vain for " + PATIENCE);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private JsonNode get(String path) throws IOException {
        return json.readTree(application.get(path));
    }
}
