package io.telelink.training.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.learning.train.Specification;

/** What a specification builds, in words. */
final class AlgorithmText {

    private static final String KEY = "training.algorithm.";

    private AlgorithmText() {
    }

    static String of(Specification specification) {
        return I18NProvider.translate(KEY + specification.algorithm().getClass().getSimpleName());
    }
}
