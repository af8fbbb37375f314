package io.telelink.forecast.job;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

import io.telelink.forecast.compute.Hazards;
import io.telelink.forecast.compute.Knots;
import io.telelink.forecast.compute.Plan;
import io.telelink.forecast.persistence.PublishedRun;
import io.telelink.learning.Task;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.value.SurvivalModel;
import io.telelink.learning.value.SurvivalPaths;
import io.telelink.learning.value.ValueEstimator;
import io.telelink.registry.VersionStore;
import io.telelink.registry.VersionSummary;
import org.springframework.stereotype.Component;

/**
 * Tells how customers stay: by the survival model among the value versions, that of the run before the champion before all
 * others; where there is none, by the churn probability alone.
 */
@Component
class SurvivalSource {

    /** How many value versions are looked at. */
    private static final int MOST = 50;
    private static final String INTERNATIONAL = "internationalPlan";
    private static final String VOICE_MAIL = "voiceMailPlan";

    private final VersionStore versions;
    private final Schema schema;

    SurvivalSource(VersionStore versions, Schema schema) {
        this.versions = versions;
        this.schema = schema;
    }

    /**
     * How customers stay.
     *
     * @param name       title and number of the version; empty without a survival model
     * @param windowDays that the churn probabilities are about
     */
    record Survival(String name, int windowDays, Hazards hazards) {
    }

    /** What goes with the answers of a run. */
    Survival of(PublishedRun.Run run) {
        int windowDays = versions.load(run.churnVersionId(), run.valueVersionId()).churnWindowDays();
        return versions.list(Task.VALUE).stream().limit(MOST)
                .sorted(Comparator.comparing((VersionSummary version) -> version.id() != run.valueVersionId())
                        .thenComparing(version -> !version.champion()))
                .flatMap(version -> survival(version, run.churnVersionId(), windowDays).stream()).findFirst()
                .orElseGet(() -> new Survival("", windowDays, Hazards.constant(windowDays)));
    }

    private Optional<Survival> survival(VersionSummary version, long churnVersionId, int windowDays) {
        ValueEstimator estimator = versions.load(churnVersionId, version.id()).value();
        return estimator instanceof SurvivalModel model
                ? Optional.of(new Survival(version.title() + " " + version.number(), windowDays, hazards(model, windowDays)))
                : Optional.empty();
    }

    private Hazards hazards(SurvivalModel model, int churnWindowDays) {
        SurvivalPaths paths = SurvivalPaths.of(model, plans(), churnWindowDays);
        return (probability, tenure, plan, hazard) -> {
            paths.fill(plan.ordinal(), Math.max(0, tenure), probability, hazard);
            toHazards(hazard);
        };
    }

    /** Turns the shares still there into the probabilities of leaving that lead to them. */
    private static void toHazards(double[] path) {
        double before = 1;
        for (int month = 0; month < Knots.MONTHS; month++) {
            double there = path[month];
            path[month] = before > 0 ? 1 - there / before : 1;
            before = there;
        }
    }

    /** A row of features for each plan, of which nothing else is known. */
    private Table plans() {
        return Table.of(schema, Arrays.stream(Plan.values()).map(plan -> {
            double[] row = new double[schema.size()];
            Arrays.fill(row, Double.NaN);
            row[schema.indexOf(INTERNATIONAL)] = plan == Plan.INTERNATIONAL || plan == Plan.BOTH ? 1 : 0;
            row[schema.indexOf(VOICE_MAIL)] = plan == Plan.VOICE_MAIL || plan == Plan.BOTH ? 1 : 0;
            return row;
        }).toList());
    }
}
