package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.telelink.learning.DemoData;
import io.telelink.learning.data.GroupingFile;
import io.telelink.learning.data.Schema;
import io.telelink.learning.metric.GroupRates;
import io.telelink.learning.metric.TestAnswers;
import io.telelink.learning.model.ChurnModel;
import org.junit.jupiter.api.Test;

class TestResultTest {

    static final TrainingSet SET = DemoData.subscribers();
    static final TrainedModel MODEL = ChurnTrainer.train(DemoData.specification("churn-logistic-regression"), SET,
            TrainingListener.none(), new TrainingOptions(2, "test")
                    .with(GroupingFile.read("models/groups.yaml", DemoData.open("/models/groups.yaml"))));

    @Test
    void theAnswersKeptAreThoseThatWereMeasured() {
        TestAnswers answers = MODEL.test().answers();
        assertThat(answers.rows()).isEqualTo(667);
        assertThat(answers.churners()).isEqualTo(95);
        assertThat(answers.metrics(MODEL.model().threshold())).isEqualTo(MODEL.evaluation().test());
    }

    /** Counted again row by row, from the model and the data instead of what was kept. */
    @Test
    void decisionsByGroupAreThoseOfTheModel() {
        Schema schema = SET.table().schema();
        ChurnModel model = MODEL.model();
        int[] test = IntStream.range(0, SET.keys().length).filter(row -> SET.given()[row] == Split.TEST).toArray();
        int[] subscribed = Arrays.stream(test)
                .filter(row -> SET.table().row(row)[schema.indexOf("internationalPlan")] == 1).toArray();
        long found = Arrays.stream(subscribed).filter(row -> SET.churned()[row]
                && model.answer(SET.table().row(row)).probability() >= model.threshold()).count();
        GroupRates plan = group("International plan", "Yes");
        assertThat(plan.rows()).isEqualTo(subscribed.length);
        assertThat(plan.churners()).isEqualTo((int) Arrays.stream(subscribed).filter(row -> SET.churned()[row]).count());
        assertThat(plan.found()).isEqualTo((int) found);
    }

    @Test
    void theGroupsOfAFeatureAreEverybody() {
        for (String feature : List.of("Region of the state", "International plan", "Voice mail plan", "Tenure")) {
            List<GroupRates> groups = MODEL.test().groups().stream().filter(group -> group.feature().equals(feature)).toList();
            assertThat(groups).hasSizeGreaterThan(1);
            assertThat(groups.stream().mapToInt(GroupRates::rows).sum()).isEqualTo(667);
            assertThat(groups.stream().mapToInt(GroupRates::found).sum()).isEqualTo(MODEL.evaluation().confusion().truePositives());
            assertThat(groups.stream().mapToInt(GroupRates::falseAlarms).sum())
                    .isEqualTo(MODEL.evaluation().confusion().falsePositives());
        }
    }

    @Test
    void theSameRowHasTheSameIdInEveryTrainingAndAnotherRowAnother() {
        TestAnswers answers = MODEL.test().answers();
        TrainedModel other = ChurnTrainer.train(DemoData.specification("churn-logistic-regression"), SET,
                TrainingListener.none(), new TrainingOptions(2, "test"));
        assertThat(other.test().answers().row()).isEqualTo(answers.row());
        assertThat(Arrays.stream(answers.row()).distinct().count()).isEqualTo(667);
        assertThat(other.test().groups()).isEmpty();
    }

    private static GroupRates group(String feature, String group) {
        return MODEL.test().groups().stream().filter(one -> one.feature().equals(feature) && one.group().equals(group))
                .findFirst().orElseThrow();
    }
}
