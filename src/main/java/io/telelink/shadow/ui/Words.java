package io.telelink.shadow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.learning.metric.BetterWithConfidence.Outcome;
import io.telelink.shadow.ShadowedRun;
import io.telelink.shell.Badges;
import io.telelink.shell.Formats;
import io.telelink.shell.Tone;
import org.jspecify.annotations.Nullable;

/** How challengers and their results are named. */
final class Words {

    private static final int DIGITS = 3;

    private Words() {
    }

    static String title(int number, String title) {
        return I18NProvider.translate("registry.version.title", String.valueOf(number), title);
    }

    static Component verdict(Outcome outcome) {
        return Badges.status(I18NProvider.translate("shadow.verdict." + outcome), switch (outcome) {
            case BETTER -> Tone.GOOD;
            case WORSE -> Tone.BAD;
            case NOT_SHOWN, TOO_FEW -> Tone.NEUTRAL;
        });
    }

    static String correlation(@Nullable Double correlation) {
        return correlation == null ? Formats.UNKNOWN : Formats.decimal(correlation, DIGITS);
    }

    /** What is known of the outcomes of a run, or why nothing is yet. */
    static String outcome(ShadowedRun run) {
        if (run.failure() != null) {
            return I18NProvider.translate("shadow.outcome.failed");
        }
        return run.realised() != null ? I18NProvider.translate("shadow.verdict." + run.realised().verdict())
                : I18NProvider.translate("shadow.outcome.waits", Formats.date(run.landsOn()));
    }
}
