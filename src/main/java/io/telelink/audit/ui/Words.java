package io.telelink.audit.ui;

import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.audit.Finding;
import io.telelink.audit.KindText;
import io.telelink.audit.verification.Verification;
import io.telelink.shell.Badges;
import io.telelink.shell.Formats;
import io.telelink.shell.Tone;

/** States and findings in the words in which people read them. */
final class Words {

    private Words() {
    }

    /** What came of a verification, as a mark. */
    static Component outcome(Verification verification) {
        if (verification.completedAt().isPresent()) {
            return verification.isRight() ? Badges.status(translate("audit.outcome.right"), Tone.GOOD)
                    : Badges.status(I18NProvider.translate("audit.outcome.wrong", Formats.count(verification.findings())),
                            Tone.BAD);
        }
        return Badges.status(translate("audit.outcome." + verification.job().state()), switch (verification.job().state()) {
            case QUEUED, CANCELLED -> Tone.NEUTRAL;
            case RUNNING, SUCCEEDED -> Tone.INFO;
            case FAILED -> Tone.BAD;
        });
    }

    /** A finding as a sentence. */
    static String finding(Finding finding) {
        String row = finding.row().isEmpty() ? KindText.of(finding.source())
                : finding.row().substring(0, 1).toUpperCase(Locale.ROOT) + finding.row().substring(1);
        String where = finding.block().isEmpty() ? row
                : I18NProvider.translate("audit.finding.of-block", row, finding.block());
        return I18NProvider.translate("audit.problem." + finding.problem(), where);
    }

    private static String translate(String key) {
        return I18NProvider.translate(key);
    }
}
