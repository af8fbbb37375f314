package io.telelink.monitoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.telelink.campaign.SimulatedYear;
import io.telelink.demo.world.Calendar;
import io.telelink.demo.world.Chronicle;
import io.telelink.demo.world.Hazard;
import io.telelink.demo.world.Life;
import io.telelink.demo.world.Person;
import io.telelink.demo.world.Step;
import io.telelink.demo.world.Subscribers;
import io.telelink.demo.world.UsageRow;
import io.telelink.demo.world.World;
import io.telelink.learning.DemoData;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.train.Split;
import io.telelink.learning.train.TrainedModel;
import io.telelink.learning.train.TrainingSet;
import io.telelink.monitoring.alert.AlertRules;
import io.telelink.monitoring.alert.Facts;
import io.telelink.monitoring.alert.Finding;
import io.telelink.monitoring.drift.Columns;
import io.telelink.monitoring.drift.Comparison;
import io.telelink.monitoring.drift.Counts;
import io.telelink.monitoring.drift.Importance;
import io.telelink.monitoring.drift.Reference;
import io.telelink.monitoring.outcome.Promises;
import io.telelink.monitoring.outcome.RealisedFigures;
import io.telelink.monitoring.outcome.Stratum;
import org.jspecify.annotations.Nullable;

/**
 * Months of the demonstration's world under the eyes of the product's own rules, without a database: everybody is scored on the
 * first of each month, as the demonstration does.
 */
public final class MonitoredYear {

    /** First day on which everybody is scored. */
    public static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final Schema SCHEMA = DemoData.schema();
    private static final int WINDOW = Calendar.WINDOW_DAYS;
    private static final MonitoringSettings SETTINGS = MonitoringSettings.defaults();

    private final Subscribers subscribers = SimulatedYear.subscribers();
    private final UsageRow rows = new UsageRow(SCHEMA);
    private final World world;
    private final ChurnModel model;
    private final TrainedModel trained;
    private final Map<Long, LocalDate> left = new HashMap<>();
    private final List<Run> runs = new ArrayList<>();

    private record Run(LocalDate day, List<Long> people, double[] probability) {
    }

    /** What a month's run showed. */
    public record Month(LocalDate day, List<FeatureDrift> drifts, List<Outcome> outcomes, List<Finding> findings) {
    }

    private MonitoredYear(TrainedModel trained, long seed, @Nullable YearMonth shift) {
        this.world = new World(subscribers, seed, shift == null ? Hazard.USUAL : Hazard.USUAL.shiftedFrom(shift));
        this.trained = trained;
        this.model = trained.model();
    }

    /** Lives through so many months and scores at the beginning of each, and at the end of the last. */
    public static List<Month> of(TrainedModel trained, long seed, @Nullable YearMonth shift, int months) {
        return new MonitoredYear(trained, seed, shift).run(months);
    }

    private List<Month> run(int months) {
        var chronicle = new Chronicle(world, Calendar.of(FIRST, 36), rows, subscribers.size(), true);
        List<Person> people = LongStream.range(0, subscribers.size()).parallel().mapToObj(chronicle::lives).flatMap(List::stream)
                .filter(life -> life.leftOn() == null).map(Life::person).toList();
        long next = chronicle.firstFree();
        Comparison comparison = new Comparison(reference(), Importance.shares(trained.evaluation().importance()), SETTINGS);
        AlertRules rules = new AlertRules(SETTINGS, name -> name);
        List<Month> seen = new ArrayList<>();
        for (int m = 0; m <= months; m++) {
            LocalDate day = FIRST.plusMonths(m);
            Table table = table(people, day);
            double[] score = model.probabilities(table);
            runs.add(new Run(day, people.stream().map(person -> person.profile().number()).toList(), score));
            List<FeatureDrift> drifts = comparison.of(Counts.sum(reference().layout().size(),
                    List.of(reference().layout().count(Columns.of(SCHEMA, table, score)))));
            List<Outcome> outcomes = outcomes(day);
            seen.add(new Month(day, drifts, outcomes, rules.findings(new Facts(1, drifts, people.size(),
                    m == 0 ? null : (long) people.size(), outcomes))));
            List<Person> then = new ArrayList<>();
            for (Person person : people) {
                Step step = world.step(person, YearMonth.from(day), 0);
                LocalDate gone = step.leftOn();
                if (gone != null) {
                    left.put(person.profile().number(), gone);
                }
                then.add(gone == null ? step.after() : world.joiner(next++, YearMonth.from(day)));
            }
            people = then;
        }
        return seen;
    }

    private Table table(List<Person> people, LocalDate day) {
        return Table.of(SCHEMA, people.stream().map(person -> rows.row(subscribers.get(person.profile().source()).row(),
                person.usage(), ChronoUnit.WEEKS.between(person.joinedOn(), day))).toList());
    }

    private @Nullable Reference known;

    private Reference reference() {
        if (known == null) {
            TrainingSet set = DemoData.subscribers();
            known = Reference.of(1, SCHEMA, set.table().select(part(set, Split.TRAIN)),
                    model.probabilities(set.table().select(part(set, Split.TEST))), FIRST, FIRST);
        }
        return known;
    }

    private static int[] part(TrainingSet set, Split split) {
        return IntStream.range(0, set.keys().length).filter(i -> set.given()[i] == split).toArray();
    }

    private List<Outcome> outcomes(LocalDate today) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Horizon horizon : Horizon.values()) {
            runs.stream().filter(run -> !until(run, horizon).isAfter(today)).reduce((a, b) -> b)
                    .ifPresent(run -> outcomes.add(outcome(run, horizon)));
        }
        return outcomes;
    }

    private static LocalDate until(Run run, Horizon horizon) {
        return horizon == Horizon.MONTH ? run.day().plusMonths(1) : run.day().plusDays(WINDOW);
    }

    private Outcome outcome(Run run, Horizon horizon) {
        LocalDate until = until(run, horizon);
        Map<String, double[]> sums = new TreeMap<>();
        for (int i = 0; i < run.people().size(); i++) {
            double p = run.probability()[i];
            LocalDate day = left.get(run.people().get(i));
            int gone = day != null && day.isBefore(until) ? 1 : 0;
            double error = (p - gone) * (p - gone);
            double[] sum = sums.computeIfAbsent((p >= model.threshold() ? "Y" : "N") + Stratum.tenth(p), key -> new double[5]);
            double[] add = {1, gone, p, error, error * error};
            for (int k = 0; k < add.length; k++) {
                sum[k] += add[k];
            }
        }
        List<Stratum> strata = sums.entrySet().stream().map(each -> new Stratum(each.getKey().startsWith("Y"),
                each.getKey().charAt(1) - '0', false, (long) each.getValue()[0], (long) each.getValue()[1], each.getValue()[2],
                each.getValue()[3], each.getValue()[4])).toList();
        return new Outcome(runs.indexOf(run), 1, 1, horizon, run.day(), until, RealisedFigures.of(strata),
                Promises.of(trained.test().answers(), model.threshold()));
    }

    /** First day of each kind of alert, when one that is open is not raised again. */
    public static Map<AlertKind, LocalDate> alerts(List<Month> months) {
        Map<AlertKind, LocalDate> first = new TreeMap<>();
        Set<AlertKind> open = new HashSet<>();
        months.forEach(month -> month.findings().forEach(finding -> {
            if (open.add(finding.kind())) {
                first.put(finding.kind(), month.day());
            }
        }));
        return first;
    }
}
