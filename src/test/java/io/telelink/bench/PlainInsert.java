package io.telelink.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.NullUnmarked;

/** The plain way, for comparison: an entity for each prediction, saved one by one in one transaction. */
final class PlainInsert {

    private static final int SAMPLE = 20_000;

    private final StoreAccess store;

    PlainInsert(StoreAccess store) {
        this.store = store;
    }

    /** Mapped here and not by annotations, by which the application under test would find it. */
    private static final String MAPPING = """
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
              <entity class="io.telelink.bench.PlainInsert$PlainPrediction" access="FIELD" metadata-complete="true">
                <table name="plain_prediction"/>
                <attributes><id name="id"><generated-value strategy="IDENTITY"/></id></attributes>
              </entity>
            </entity-mappings>""";

    /** A prediction as an entity. */
    @NullUnmarked
    static class PlainPrediction {
        Long id;
        long customerId;
        long snapshotId;
        double margin;
        double rawProbability;
        double probability;
        double threshold;
        String riskBand;
        double clv;
        double clvLow;
        double clvHigh;
        String recommendation;
        String explanation;
    }

    /** @return rows a second */
    double rate() throws Exception {
        var settings = new Properties();
        settings.putAll(store.environment());
        var configuration = new Configuration().addInputStream(new ByteArrayInputStream(MAPPING.getBytes(StandardCharsets.UTF_8)))
                .setProperty("hibernate.connection.url", settings.getProperty("SPRING_DATASOURCE_URL"))
                .setProperty("hibernate.connection.username", settings.getProperty("SPRING_DATASOURCE_USERNAME"))
                .setProperty("hibernate.connection.password", settings.getProperty("SPRING_DATASOURCE_PASSWORD"))
                .setProperty("hibernate.hbm2ddl.auto", "create-drop");
        try (SessionFactory factory = configuration.buildSessionFactory()) {
            long begin = System.nanoTime();
            factory.inTransaction(session -> {
                for (int i = 0; i < SAMPLE; i++) {
                    session.persist(prediction(i));
                }
            });
            return SAMPLE / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static PlainPrediction prediction(int number) {
        var prediction = new PlainPrediction();
        prediction.customerId = number;
        prediction.snapshotId = number;
        prediction.margin = 1.0 / (number + 1);
        prediction.rawProbability = prediction.margin;
        prediction.probability = prediction.margin;
        prediction.threshold = .5;
        prediction.riskBand = "LOW";
        prediction.clv = number;
        prediction.clvLow = number;
        prediction.clvHigh = number;
        prediction.recommendation = "MAINTAIN";
        prediction.explanation = "{\"scale\":\"log-odds\",\"base\":-2.1,\"top\":[]}";
        return prediction;
    }
}
