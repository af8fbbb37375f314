package io.telelink.training.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.economics.Economics;
import io.telelink.economics.EconomicsSettings;
import io.telelink.job.JobFailedException;
import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.train.ChampionRule;
import io.telelink.learning.train.CrossFittedChurn;
import io.telelink.learning.train.LearnedValueTrainer;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.Split;
import io.telelink.learning.train.SurvivalSpecification;
import io.telelink.learning.train.SurvivalTrainer;
import io.telelink.learning.train.TrainedLearnedValue;
import io.telelink.learning.train.TrainedSurvival;
import io.telelink.learning.train.TrainingListener;
import io.telelink.learning.train.TrainingOptions;
import io.telelink.learning.train.ValueHistory;
import io.telelink.learning.train.ValueSpecification;
import io.telelink.learning.value.BacktestCandidate;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.learning.value.ValueBacktest;
import io.telelink.learning.value.ValueBaseline;
import io.telelink.learning.value.ValueChampionRule;
import io.telelink.learning.value.ValueEstimator;
import io.telelink.training.SpecificationSet;
import io.telelink.training.Specifications;
import io.telelink.training.TrainingRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Trains value models on what customers brought in the year after a cut-off, and measures all of them, with the baselines, on the
 * year after that and customers that none of them has seen. The survival-based one is always among them: it is what the others
 * are compared with.
 */
@Component
class ValueTraining {

    private static final long SEED = 42;

    private final ValueData data;
    private final Specifications specifications;
    private final EconomicsSettings economics;
    private final ValueVersions versions;

    ValueTraining(ValueData data, Specifications specifications, EconomicsSettings economics, ValueVersions versions) {
        this.data = data;
        this.specifications = specifications;
        this.economics = economics;
        this.versions = versions;
    }

    /** What came out of training one learned specification. */
    record Learned(ValueSpecification specification, TrainedLearnedValue trained) {
    }

    /** How many trainings progress is reported of: churn probabilities, the learned ones, survival with the backtest. */
    static int steps(List<ValueSpecification> learned) {
        return learned.size() + 2;
    }

    /**
     * Trains the survival-based and these learned specifications.
     *
     * @param asked    the specifications that held when the training was asked for
     * @param request  says how many rows, and the seed where it is not that of the specifications
     * @param listener of each step in turn
     * @return empty where there are not bills enough to learn from and to measure on
     * @throws io.telelink.learning.train.TrainingCancelledException when a listener asked to stop
     */
    Optional<TrainedValue> train(SpecificationSet asked, List<ValueSpecification> learned, TrainingRequest request, long runId,
                                 StepListeners listener) {
        return data.cutOffs().map(cutOffs -> train(cutOffs, asked, learned, request, runId, listener));
    }

    /**
     * What a learned specification came to on a few customers.
     *
     * @param rows customers
     */
    record Tried(TrainedLearnedValue trained, int rows) {
    }

    /**
     * Trains a learned specification alone, on a few customers drawn from those it would be trained on.
     *
     * @return empty where there are not bills enough
     */
    Optional<Tried> trial(ValueSpecification specification, int most, StepListeners listeners) {
        return data.cutOffs().map(cutOffs -> {
            ValueRows rows = data.at(cutOffs.training(), most);
            ValueAssumptions terms = terms();
            TrainingOptions options = TrainingOptions.defaults();
            CrossFittedChurn churn = churn(specifications.current(), rows, terms, null, listeners.next("Churn probabilities for value"), options);
            return new Tried(LearnedValueTrainer.train(specification, versions.features(),
                    rows.history(churn.probability(), churn.model()), terms, listeners.next(specification.title()), options), rows.size());
        });
    }

    /** Makes the listener of the next step. */
    @FunctionalInterface
    interface StepListeners {
        TrainingListener next(String title);
    }

    private TrainedValue train(ValueCutOffs cutOffs, SpecificationSet asked, List<ValueSpecification> wanted, TrainingRequest request,
                               long runId, StepListeners listeners) {
        ValueAssumptions terms = terms();
        Long seed = request.seed();
        SurvivalSpecification survival = asked.survival().map(given -> seed == null ? given : given.withSeed(seed))
                .orElseThrow(() -> new JobFailedException("There is no survival-based specification, which others are measured by."));
        TrainingOptions options = TrainingOptions.defaults();
        ValueRows rows = data.at(cutOffs.training(), request.maxRows());
        CrossFittedChurn churn = churn(asked, rows, terms, seed, listeners.next("Churn probabilities for value"), options);
        ValueHistory history = rows.history(churn.probability(), churn.model());
        List<Learned> learned = new ArrayList<>();
        for (ValueSpecification given : wanted) {
            ValueSpecification specification = seed == null ? given : given.withSeed(seed);
            learned.add(new Learned(specification, LearnedValueTrainer.train(specification, versions.features(), history, terms,
                    listeners.next(specification.title()), options)));
        }
        TrainingListener last = listeners.next(survival.title());
        last.progress("Fitting retention curves", 0);
        TrainedSurvival survived = SurvivalTrainer.train(survival, data.schema(),
                data.lives(cutOffs.backtest(), survival.segments()), Optional.of(history), terms, options);
        last.progress("Measuring on the year after", .3);
        ValueBacktest backtest = backtest(data.at(cutOffs.backtest(), request.maxRows()).history(churn.model()), survival, survived,
                learned, terms);
        last.progress("Done", 1);
        Optional<ValueChampionRule.Choice> choice = learned.isEmpty() ? Optional.empty()
                : Optional.of(ValueChampionRule.choose(backtest, best(learned)));
        return new TrainedValue(versions.of(new ValueVersions.Training(runId, cutOffs, terms, backtest), survival, survived, learned),
                choice);
    }

    private static String best(List<Learned> learned) {
        return ChampionRule.bestLearned(learned.stream().map(Learned::trained).toList()).provenance().specificationName();
    }

    /** The settings in force, over the months that are learned: what other horizons are worth follows from that. */
    private ValueAssumptions terms() {
        Economics current = economics.current();
        return new ValueAssumptions(current.margin(), current.annualDiscountRate(), ValueCutOffs.MONTHS,
                current.churnWindowDays());
    }

    private CrossFittedChurn churn(SpecificationSet asked, ValueRows rows, ValueAssumptions terms, @Nullable Long seed,
                                   TrainingListener listener, TrainingOptions options) {
        Specification specification = asked.forValue().map(given -> seed == null ? given : given.withSeed(seed))
                .orElseThrow(() -> new JobFailedException("There is no churn specification whose probabilities value could be learned from."));
        try {
            return CrossFittedChurn.of(specification, rows.churn(terms.churnWindowDays()), listener, options);
        } catch (IllegalArgumentException tooFew) {
            throw new JobFailedException("Value models cannot be trained on the customers of the cut-off: " + tooFew.getMessage());
        }
    }

    private ValueBacktest backtest(ValueHistory all, SurvivalSpecification survival, TrainedSurvival survived, List<Learned> learned,
                                   ValueAssumptions terms) {
        ValueHistory unseen = all.select(all.rows(Split.TEST));
        if (unseen.keys().length == 0) {
            throw new JobFailedException("No customer of the test part was there a year after those that value models were trained on.");
        }
        Map<String, ValueEstimator> estimators = new LinkedHashMap<>();
        estimators.put(survival.name(), survived.model());
        learned.forEach(each -> estimators.put(each.specification().name(), each.trained().model()));
        List<BacktestCandidate> candidates = new ArrayList<>();
        estimators.forEach((name, estimator) -> candidates.add(BacktestCandidate.of(name, estimator, unseen.batch(), terms)));
        for (ValueBaseline baseline : ValueBaseline.values()) {
            candidates.add(BacktestCandidate.of(baseline.name(), baseline, unseen.batch(), terms));
        }
        double[] value = unseen.discounted(terms.annualDiscountRate(), terms.horizonMonths());
        for (int i = 0; i < value.length; i++) {
            value[i] *= terms.margin();
        }
        return ValueBacktest.of(survival.name(), candidates, value, Bootstrap.seeded(SEED));
    }
}
