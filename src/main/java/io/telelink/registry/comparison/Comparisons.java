package io.telelink.registry.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.telelink.learning.Task;
import io.telelink.learning.data.SchemaDifference;
import io.telelink.learning.metric.Curves;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.metric.Measure;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.learning.metric.TestAnswers;
import io.telelink.learning.metric.TestResult;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.VersionStore;
import io.telelink.registry.comparison.VersionComparison.Rows;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Puts versions side by side. The first time takes up to some seconds, for the resamples: not to be asked with a page locked. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
public class Comparisons {

    public static final int FEWEST = 2;
    public static final int MOST = 4;

    /** With fewer rows of either outcome in common no difference could be told from chance. */
    private static final int FEWEST_OF_EACH = 20;

    private final VersionStore versions;
    private final Differences differences;

    Comparisons(VersionStore versions, Differences differences) {
        this.versions = versions;
        this.differences = differences;
    }

    /**
     * Compares versions with the first of them.
     *
     * @throws ComparisonRefusedException where they are too few, too many, unknown, given twice, or of different tasks
     */
    public VersionComparison compare(List<Long> ids) {
        List<ModelVersion> found = find(ids);
        List<Optional<TestResult>> tests = found.stream().map(version -> versions.test(version.id())).toList();
        if (found.stream().anyMatch(version -> version.evaluation().isEmpty())) {
            return apart(found, Rows.NONE);
        }
        if (tests.stream().anyMatch(Optional::isEmpty)) {
            return apart(found, Rows.UNKNOWN);
        }
        List<TestAnswers> own = tests.stream().map(test -> test.orElseThrow().answers()).toList();
        List<TestAnswers> common = TestAnswers.common(own);
        TestAnswers rows = common.getFirst();
        if (Math.min(rows.churners(), rows.rows() - rows.churners()) < FEWEST_OF_EACH) {
            return apart(found, Rows.DIFFERENT);
        }
        boolean same = own.stream().allMatch(answers -> answers.rows() == rows.rows());
        return paired(found, own, common, same ? Rows.SAME : Rows.COMMON);
    }

    private List<ModelVersion> find(List<Long> ids) {
        if (ids.size() < FEWEST || ids.size() > MOST) {
            throw new ComparisonRefusedException("Choose " + FEWEST + " to " + MOST + " versions to compare, not " + ids.size() + ".");
        }
        if (ids.stream().distinct().count() < ids.size()) {
            throw new ComparisonRefusedException("A version cannot be compared with itself.");
        }
        List<ModelVersion> found = ids.stream().map(id -> versions.find(id).orElseThrow(
                () -> new ComparisonRefusedException("There is no model version with the id " + id + "."))).toList();
        if (found.stream().map(ModelVersion::task).distinct().count() > 1) {
            throw new ComparisonRefusedException("Churn versions and value versions answer different questions: compare versions of one task.");
        }
        return found;
    }

    private VersionComparison paired(List<ModelVersion> found, List<TestAnswers> own, List<TestAnswers> common, Rows rows) {
        List<Map<Measure, PairedDifference>> toFirst = differences.of(found, common);
        List<Compared> compared = IntStream.range(0, found.size()).mapToObj(i -> {
            TestAnswers answers = common.get(i);
            double threshold = found.get(i).evaluation().orElseThrow().threshold();
            return new Compared(found.get(i), own.get(i).rows(), answers, answers.metrics(threshold),
                    Curves.of(answers.churned(), answers.probability()), i == 0 ? Map.of() : toFirst.get(i - 1),
                    schema(found.getFirst(), found.get(i)));
        }).toList();
        return new VersionComparison(compared, rows, common.getFirst().rows(), common.getFirst().churners());
    }

    private VersionComparison apart(List<ModelVersion> found, Rows rows) {
        return new VersionComparison(found.stream().map(version -> {
            Optional<Evaluation> evaluation = version.evaluation();
            return new Compared(version, evaluation.map(e -> e.test().n()).orElse(0), null,
                    evaluation.map(Evaluation::test).orElse(null), evaluation.map(Evaluation::curves).orElse(null), Map.of(),
                    schema(found.getFirst(), version));
        }).toList(), rows, 0, 0);
    }

    private List<SchemaDifference> schema(ModelVersion first, ModelVersion other) {
        return first.task() != Task.CHURN || first.id() == other.id() ? List.of()
                : SchemaDifference.between(versions.churn(first.id()).schema(), versions.churn(other.id()).schema());
    }
}
