package io.telelink.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.telelink.audit.verification.PeriodFormat;
import io.telelink.audit.verification.SignOffs;
import io.telelink.audit.verification.SignedOff;
import io.telelink.audit.verification.Verification;
import io.telelink.audit.verification.Verifications;
import io.telelink.job.JobRun;
import io.telelink.shell.ErrorState;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import org.jspecify.annotations.Nullable;

/** How far one verification is, or what it found. */
final class VerificationPanel extends Composite<Div> {

    private final Verifications verifications;
    private final SignOffs signOffs;
    private @Nullable Verification shown;

    VerificationPanel(Verifications verifications, SignOffs signOffs) {
        this.verifications = verifications;
        this.signOffs = signOffs;
        getContent().getElement().setAttribute("aria-live", "polite");
    }

    /** Shows a verification, touching the page only where it is different from before. */
    void show(Verification verification) {
        if (verification.equals(shown)) {
            return;
        }
        shown = verification;
        Div panel = Parts.panel(getTranslation("audit.verification", String.valueOf(verification.id())),
                Parts.line(Words.outcome(verification),
                        new Span(Days.words(verification.period(), TimeText.readersZone()))));
        if (!verification.job().state().isFinished()) {
            panel.add(progress(verification.job()));
        } else if (verification.completedAt().isPresent()) {
            panel.add(figures(verification), verdict(verification));
            signOffs.ofVerification(verification.id()).ifPresent(signed -> panel.add(signedOff(signed)));
        } else {
            panel.add(new ErrorState(verification.job().failure() == null ? getTranslation("audit.verification.says-nothing")
                    : verification.job().failure()));
        }
        getContent().removeAll();
        getContent().add(panel);
    }

    private Component progress(JobRun job) {
        String stage = job.stage() == null ? getTranslation("audit.outcome." + job.state()) : job.stage();
        ProgressBar bar = new ProgressBar();
        job.fraction().ifPresentOrElse(bar::setValue, () -> bar.setIndeterminate(true));
        bar.getElement().setAttribute("aria-label", getTranslation("audit.progress"));
        Button cancel = new Button(getTranslation(job.cancelRequested() ? "audit.cancelling" : "audit.cancel"),
                click -> verifications.cancel(job.id()));
        cancel.setEnabled(!job.cancelRequested());
        String words = job.total() == null ? stage : getTranslation("audit.progress.done", stage,
                Formats.count(job.done()), Formats.count(job.total()));
        return Parts.stack(bar, Parts.line(new Span(words), cancel));
    }

    private static FigureRow figures(Verification verification) {
        Verification.Chain chain = verification.chain().orElseThrow();
        return new FigureRow(new FigureCard("audit.figure.entries", Formats.count(chain.entries())),
                new FigureCard("audit.figure.checkpoints", Formats.count(chain.checkpoints())),
                new FigureCard("audit.evidence", Formats.count(verification.evidence())),
                new FigureCard("audit.findings", Formats.count(verification.findings())));
    }

    private Component verdict(Verification verification) {
        if (verification.findings() > 0) {
            Div found = Parts.stack(new ErrorState(getTranslation("audit.verdict.wrong",
                    Formats.count(verification.findings()))), new FindingGrid(verifications, verification.id()));
            if (verification.signOff()) {
                found.add(Parts.quiet(getTranslation("audit.sign-off.refused")));
            }
            return found;
        }
        Verification.Chain chain = verification.chain().orElseThrow();
        boolean compared = chain.entries() == 0 || chain.checkpoints() > 0;
        return Parts.stack(Parts.quiet(getTranslation("audit.verdict.right")),
                Parts.quiet(compared ? "" : getTranslation("audit.verdict.no-checkpoints")));
    }

    private Component signedOff(SignedOff signed) {
        Div files = Parts.line();
        for (PeriodFormat format : PeriodFormat.values()) {
            Anchor download = new Anchor(new PeriodDownload(signOffs, signed.verification(), format),
                    getTranslation("audit.download", format.name()));
            download.addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
            files.add(download);
        }
        return Parts.stack(Parts.quiet(getTranslation("audit.signed-off.by", signed.signedBy(),
                        Formats.dateTime(signed.signedAt(), TimeText.readersZone()))), files,
                digest("JSON", signed.jsonDigest().hex()), digest("CSV", signed.csvDigest().hex()));
    }

    private Component digest(String format, String hex) {
        Span digest = Parts.secondary(getTranslation("audit.digest", format, hex));
        digest.getStyle().set("overflow-wrap", "anywhere").set("font-size", "var(--aura-font-size-s)");
        return digest;
    }
}
