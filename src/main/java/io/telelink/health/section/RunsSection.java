package io.telelink.health.section;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.telelink.audit.KindText;
import io.telelink.health.HealthItem;
import io.telelink.health.HealthPart;
import io.telelink.health.HealthSection;
import io.telelink.health.HealthSettings;
import io.telelink.health.HealthTable;
import io.telelink.health.HealthTable.Column;
import io.telelink.health.HealthTable.Unit;
import io.telelink.health.HealthWords;
import io.telelink.health.Light;
import io.telelink.job.JobOverview;
import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import org.springframework.stereotype.Component;

/** Runs of all kinds: what goes on, what waits, what failed lately, and who works on it. */
@Component
class RunsSection implements HealthSection {

    private static final int ORDER = 10;
    private static final int MOST = 20;
    private static final int PERCENT = 100;
    /** The queue gives a node up after four heartbeats of five seconds. */
    private static final Duration SILENT = Duration.ofMinutes(1);

    private final JobOverview jobs;
    private final HealthSettings settings;
    private final HealthWords words;
    private final Clock clock;

    RunsSection(JobOverview jobs, HealthSettings settings, HealthWords words, Clock clock) {
        this.jobs = jobs;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "runs";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public HealthPart part() {
        Instant now = clock.instant();
        List<JobRun> unfinished = jobs.unfinished(MOST);
        List<JobRun> failed = jobs.failedSince(now.minus(settings.failuresWithin()), MOST);
        List<HealthItem> items = new ArrayList<>();
        Map<String, Long> running = jobs.running();
        items.add(HealthItem.good(words.text("health.runs.running"), words.text("health.runs.running.state",
                running.values().stream().mapToLong(Long::longValue).sum())));
        items.add(queue(now, running.keySet()));
        items.add(failures(failed));
        jobs.nodes().forEach(node -> items.add(node(node, now)));
        List<HealthTable> tables = new ArrayList<>();
        if (!unfinished.isEmpty()) {
            tables.add(table("health.runs.unfinished", "health.run.progress", unfinished));
        }
        if (!failed.isEmpty()) {
            tables.add(table("health.runs.failed", "health.run.failure", failed));
        }
        return new HealthPart(key(), words.text("health.runs"), items, tables);
    }

    /** A run that waits behind another of its kind waits its turn, however long that takes. */
    private HealthItem queue(Instant now, Set<String> running) {
        List<JobOverview.Waiting> waiting = jobs.waiting();
        String name = words.text("health.runs.waiting");
        if (waiting.isEmpty()) {
            return HealthItem.good(name, words.text("health.runs.waiting.none"));
        }
        Instant oldest = waiting.stream().map(JobOverview.Waiting::oldest).min(Instant::compareTo).orElse(now);
        Instant due = now.minus(settings.longestWait());
        String state = String.join(", ", waiting.stream().map(each -> KindText.of(each.kind()) + ": " + each.runs()).toList())
                + ". " + words.text("health.runs.waiting.oldest", words.age(oldest));
        return waiting.stream().anyMatch(each -> each.oldest().isBefore(due) && !running.contains(each.kind()))
                ? new HealthItem(name, Light.WARNING, state, words.text("health.runs.waiting.advice")) : HealthItem.good(name, state);
    }

    private HealthItem failures(List<JobRun> failed) {
        String name = words.text("health.runs.failures");
        String within = words.length(settings.failuresWithin());
        if (failed.isEmpty()) {
            return HealthItem.good(name, words.text("health.runs.failures.none", within));
        }
        return new HealthItem(name, Light.WARNING, words.text(failed.size() == MOST ? "health.runs.failures.many"
                : "health.runs.failures.state", failed.size(), within), words.text("health.runs.failures.advice"));
    }

    private HealthItem node(JobOverview.Node node, Instant now) {
        String name = words.text("health.node", node.name());
        String state = words.text("health.node.state", node.runs());
        return node.heartbeat().isBefore(now.minus(SILENT)) ? new HealthItem(name, Light.BAD,
                state + " " + words.text("health.node.silent", words.age(node.heartbeat())), words.text("health.node.advice"))
                : HealthItem.good(name, state);
    }

    private HealthTable table(String caption, String last, List<JobRun> runs) {
        return new HealthTable(words.text(caption), List.of(new Column(words.text("health.run"), Unit.TEXT),
                new Column(words.text("health.run.kind"), Unit.TEXT), new Column(words.text("health.run.subject"), Unit.TEXT),
                new Column(words.text("health.run.owner"), Unit.TEXT), new Column(words.text("health.run.asked"), Unit.TEXT),
                new Column(words.text(last), Unit.TEXT)), runs.stream().map(this::row).toList());
    }

    private List<Object> row(JobRun run) {
        String failure = run.failure();
        String progress = run.state() == JobState.QUEUED ? words.text("health.run.waiting")
                : run.fraction().map(share -> Math.round(share * PERCENT) + "%").orElse("") + (run.stage() == null ? "" : " " + run.stage());
        return List.of(String.valueOf(run.id()), KindText.of(run.kind()), run.subject(), run.owner(),
                words.text("health.ago", words.age(run.createdAt())),
                run.state() == JobState.FAILED ? failure == null ? "" : failure : progress.strip());
    }
}
