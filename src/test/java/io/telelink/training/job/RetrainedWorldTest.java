package io.telelink.training.job;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.telelink.campaign.SimulatedYear;
import io.telelink.customer.ChurnWindow;
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
import io.telelink.learning.data.Table;
import io.telelink.learning.metric.BetterWithConfidence;
import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.metric.PairedMeasures;
import io.telelink.learning.metric.TestAnswers;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.train.ChurnTrainer;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.TestPart;
import io.telelink.learning.train.TrainedModel;
import io.telelink.learning.train.TrainingListener;
import io.telelink.learning.train.TrainingSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** What a training on this or that cut-off is worth after customers began to leave for other reasons, where the truth is known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetrainedWorldTest {

    static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    static final int SHIFT = 3;
    static final int ALERT = SHIFT + 1;
    /** When the new reasons are as common as they will be. */
    static final int SETTLED = SHIFT + 3;
    static final int MEASURED = SETTLED + 2;
    static final int MONTHS = MEASURED + 4;

    final Subscribers subscribers = SimulatedYear.subscribers();
    final UsageRow rows = new UsageRow(DemoData.schema());
    final Map<Long, LocalDate> left = new HashMap<>();
    /** The customers on the first of each month. */
    final List<List<Person>> base = new ArrayList<>();
    ChurnModel champion;

    @BeforeAll
    void live() {
        var world = new World(subscribers, 11, Hazard.USUAL.shiftedFrom(YearMonth.from(FIRST.plusMonths(SHIFT))));
        var chronicle = new Chronicle(world, Calendar.of(FIRST, 36), rows, subscribers.size(), true);
        List<Person> people = LongStream.range(0, subscribers.size()).parallel().mapToObj(chronicle::lives).flatMap(List::stream)
                .filter(life -> life.leftOn() == null).map(Life::person).toList();
        long next = chronicle.firstFree();
        for (int m = 0; m < MONTHS; m++) {
            base.add(people);
            YearMonth month = YearMonth.from(FIRST.plusMonths(m));
            List<Person> then = new ArrayList<>();
            for (Person person : people) {
                Step step = world.step(person, month, 0);
                LocalDate gone = step.leftOn();
                if (gone != null) {
                    left.put(person.profile().number(), gone);
                }
                then.add(gone == null ? step.after() : world.joiner(next++, month));
            }
            people = then;
        }
        champion = trained(0).model();
    }

    @Test
    void trainingAtOnceLearnsTheOldWorldAgain() {
        // On the day of the alert nothing later is labelled than what was three months before.
        assertThat(recovered(trained(ALERT - 3).model())).isLessThan(.3);
    }

    @Test
    void trainingOnLabelledCutOffsOfAfterTheAlertBringsTheRecallBackAndIsPutForward() {
        int later = ALERT + 1;
        TrainedModel retrained = trained(later);
        assertThat(recovered(retrained.model())).isGreaterThan(.6);
        TestAnswers before = TestPart.answers(set(later), champion);
        TestAnswers answers = retrained.test().answers();
        assertThat(before.row()).isEqualTo(answers.row());
        var difference = PairedMeasures.toFirst(List.of(new PairedMeasures.Model(before, champion.threshold()),
                new PairedMeasures.Model(answers, retrained.model().threshold())), new Bootstrap(300, .95, 1)).getFirst();
        assertThat(BetterWithConfidence.of(difference, answers.rows(), answers.churners()).isBetter()).isTrue();
    }

    /** Share of the recall that the champion has lost since the shift, on customers of the settled new world. */
    private double recovered(ChurnModel model) {
        double before = recall(champion, 0);
        double lost = recall(champion, MEASURED);
        assertThat(before - lost).isGreaterThan(.4);
        return (recall(model, MEASURED) - lost) / (before - lost);
    }

    private double recall(ChurnModel model, int month) {
        return TestPart.answers(set(month), model).metrics(model.threshold()).recall();
    }

    private TrainedModel trained(int month) {
        String quicker = DemoData.text("/models/churn-random-forest.yaml").replaceAll("folds: \\d+", "folds: 2")
                .replaceAll("trees: \\d+", "trees: 30");
        return ChurnTrainer.train(Specification.read("models/churn-random-forest.yaml",
                new ByteArrayInputStream(quicker.getBytes(StandardCharsets.UTF_8))), set(month), TrainingListener.none());
    }

    private TrainingSet set(int month) {
        LocalDate day = FIRST.plusMonths(month);
        List<Person> people = base.get(month);
        Table table = Table.of(DemoData.schema(), people.stream().map(person -> rows.row(
                subscribers.get(person.profile().source()).row(), person.usage(), ChronoUnit.WEEKS.between(person.joinedOn(), day))).toList());
        boolean[] churned = new boolean[people.size()];
        IntStream.range(0, churned.length).forEach(i -> {
            LocalDate gone = left.get(people.get(i).profile().number());
            churned[i] = gone != null && !gone.isAfter(day.plusDays(ChurnWindow.DAYS));
        });
        return TrainingSet.of(table, churned, people.stream().map(person -> "T" + person.profile().number()).toArray(String[]::new));
    }
}
