package io.telelink.training.specification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import io.telelink.learning.Task;
import io.telelink.learning.data.Schema;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The features that models of each task learn from. */
@Component
public class FeatureSchemas {

    private static final ClassPathResource VALUE = new ClassPathResource("models/value-features.yaml");

    private final Schema customers;
    private final Schema valued;

    public FeatureSchemas(Schema customers) {
        this.customers = customers;
        try (InputStream yaml = VALUE.getInputStream()) {
            this.valued = Schema.read(String.valueOf(VALUE.getFilename()), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What churn models see of a customer. */
    public Schema customers() {
        return customers;
    }

    /** What learned value models see of a customer. */
    public Schema valued() {
        return valued;
    }

    public Schema of(Task task) {
        return task == Task.CHURN ? customers : valued;
    }
}
