package io.telelink.shadow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.telelink.scoring.ScoringTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A {@link ScoringTest} with challengers at hand, and runs of several ranges. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ScoringTest
@Import(ShadowStore.class)
@TestPropertySource(properties = "telelink.scoring.range-rows=40")
public @interface ShadowTest {
}
