package io.telelink.registry.persistence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.value.ValueEstimator;
import io.telelink.registry.ModelVersion;
import org.springframework.stereotype.Component;

/** Models in memory by version id. Versions never change, so what is loaded once stays right. */
@Component
class LoadedModels {

    /** A bound on memory: beyond it everything is loaded anew, which costs milliseconds a model. */
    private static final int MOST = 16;

    private final VersionTable versions;
    private final Map<Long, Churn> churn = new ConcurrentHashMap<>();
    private final Map<Long, Value> value = new ConcurrentHashMap<>();

    record Churn(int number, ChurnModel model, int windowDays) {
    }

    record Value(int number, ValueEstimator model) {
    }

    LoadedModels(VersionTable versions) {
        this.versions = versions;
    }

    Churn churn(long versionId) {
        bound(churn);
        return churn.computeIfAbsent(versionId,
                id -> new Churn(number(id), ChurnModel.fromBytes(versions.artifact(id)), version(id).churnWindowDays()));
    }

    Value value(long versionId) {
        bound(value);
        return value.computeIfAbsent(versionId,
                id -> new Value(number(id), ValueEstimator.fromBytes(versions.artifact(id))));
    }

    private int number(long versionId) {
        return version(versionId).number();
    }

    private ModelVersion version(long versionId) {
        return versions.find(versionId)
                .orElseThrow(() -> new IllegalArgumentException("There is no model version with the id " + versionId + "."));
    }

    private static void bound(Map<Long, ?> models) {
        if (models.size() >= MOST) {
            models.clear();
        }
    }
}
