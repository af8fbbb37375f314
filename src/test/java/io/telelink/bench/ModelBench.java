package io.telelink.bench;

import java.io.IOException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Quality on the untouched test rows, and how long each training took, as the registry of the running product says. */
final class ModelBench {

    private final ApplicationProcess application;

    ModelBench(ApplicationProcess application) {
        this.application = application;
    }

    void run(BenchResults results) throws IOException {
        JsonNode answer = JsonMapper.builder().build().readTree(application.get("/model-versions?task=churn"));
        JsonNode versions = answer.isArray() ? answer : answer.get("items");
        for (JsonNode version : versions) {
            String title = version.get("title").asString() + (version.get("champion").asBoolean() ? " (champion)" : "");
            JsonNode evaluation = version.get("evaluation");
            for (String metric : new String[] {"precision", "recall", "f1", "rocAuc", "prAuc", "brier", "ece", "empc"}) {
                results.add("Test rows: " + title, metric, evaluation.get("test").get(metric).asDouble(), "");
            }
            results.add("Test rows: " + title, "cross-validated F1 on training rows, mean",
                    evaluation.get("crossValidation").get("f1").get("mean").asDouble(), "");
            results.add("Test rows: " + title, "training with cross-validation",
                    version.get("provenance").get("durationMillis").asDouble() / 1000, "s");
        }
    }
}
