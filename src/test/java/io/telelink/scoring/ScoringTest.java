package io.telelink.scoring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.telelink.customer.Importer;
import io.telelink.support.IntegrationTest;
import org.springframework.context.annotation.Import;

/** An {@link IntegrationTest} with customers and champions at hand. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@Import({Importer.class, ScoringStore.class})
public @interface ScoringTest {
}
