package io.telelink.training.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.learning.train.Algorithm;

/** What an algorithm builds, in words. */
final class AlgorithmText {

    private static final String KEY = "training.algorithm.";

    private AlgorithmText() {
    }

    static String of(Algorithm algorithm) {
        return I18NProvider.translate(KEY + algorithm.getClass().getSimpleName());
    }
}
