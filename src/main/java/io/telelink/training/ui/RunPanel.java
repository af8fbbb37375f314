package io.telelink.training.ui;

import java.util.Locale;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Formats;
import io.telelink.shell.Notify;
import io.telelink.training.BestSoFar;
import io.telelink.training.TrainingRefusedException;
import io.telelink.training.TrainingRun;
import io.telelink.training.Trainings;
import org.jspecify.annotations.Nullable;

/** One run as it goes on: stage, share done, a way to stop it, and at the end what came of it. */
final class RunPanel extends Composite<Div> {

    private static final double COMPLETE = 100;

    private final Trainings trainings;
    private final Runnable finished;
    private final ProgressBar bar = new ProgressBar();
    private final Span stage = new Span();
    private final Span percent = new Span();
    private final Div line = new Div(stage, percent);
    private final Div best = new Div();
    private final boolean mayCancel;
    private final Button cancel = new Button(getTranslation("training.cancel"), click -> cancel());
    private final Div end = new Div();
    private TrainingRun run;
    private int before;
    private @Nullable RunFollower follower;

    /**
     * The panel.
     *
     * @param mayCancel whether the reader may stop the run
     * @param finished  called in the page when the run has come to its end
     */
    RunPanel(Trainings trainings, TrainingRun run, boolean mayCancel, Runnable finished) {
        this.mayCancel = mayCancel;
        this.trainings = trainings;
        this.run = run;
        this.finished = finished;
        bar.getElement().setAttribute("aria-label", getTranslation("training.progress"));
        line.getStyle().set("display", "flex").set("justify-content", "space-between").set("gap", "var(--vaadin-gap-m)");
        line.getElement().setAttribute("aria-live", "polite");
        percent.addClassName("num");
        end.getElement().setAttribute("role", "status");
        getContent().getStyle().set("display", "grid").set("gap", "var(--vaadin-gap-s)");
        cancel.getStyle().set("justify-self", "start");
        best.addClassName("secondary");
        getContent().add(line, bar, best, cancel, end);
        show(run);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (!run.job().state().isFinished()) {
            follower = RunFollower.follow(trainings, run.job().id(), attach.getUI(), this::followed, this::lost);
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (follower != null) {
            follower.stop();
        }
    }

    private void followed(RunFollower.Followed followed) {
        boolean was = run.job().state().isFinished();
        before = followed.before();
        show(followed.run());
        if (!was && followed.run().job().state().isFinished()) {
            finished.run();
        }
    }

    private void show(TrainingRun read) {
        run = read;
        JobRun job = read.job();
        boolean over = job.state().isFinished();
        line.setVisible(!over);
        bar.setVisible(!over);
        cancel.setVisible(mayCancel && !over);
        end.setVisible(over);
        best.setVisible(false);
        if (over) {
            showEnd(read);
        } else {
            showProgress(read);
        }
    }

    private void showProgress(TrainingRun read) {
        JobRun job = read.job();
        BestSoFar found = read.best();
        best.setVisible(found != null);
        if (found != null) {
            best.setText(getTranslation("training.best", found.metric().toUpperCase(Locale.ROOT), Formats.decimal(found.score(), 3),
                    found.title()));
        }
        bar.setIndeterminate(job.fraction().isEmpty());
        job.fraction().ifPresent(bar::setValue);
        percent.setText(job.fraction().map(share -> Formats.count((long) (share * COMPLETE)) + "%").orElse(""));
        stage.setText(job.cancelRequested() ? getTranslation("training.cancelling")
                : before > 0 ? getTranslation("training.position", before)
                : job.state() == JobState.QUEUED || job.stage() == null ? getTranslation("training.waiting") : job.stage());
        cancel.setEnabled(!job.cancelRequested());
    }

    private void showEnd(TrainingRun read) {
        end.removeAll();
        String failure = read.job().failure();
        switch (read.job().state()) {
            case SUCCEEDED -> end.add(new Paragraph(getTranslation("training.succeeded", Outcome.of(read))));
            case CANCELLED -> end.add(new Paragraph(getTranslation("training.cancelled")));
            default -> end.add(new ErrorState(failure == null ? getTranslation("training.failed") : failure));
        }
    }

    private void lost() {
        end.removeAll();
        end.add(new ErrorState("training.lost"));
        end.setVisible(true);
    }

    private void cancel() {
        try {
            trainings.cancel(run.job().id());
        } catch (TrainingRefusedException late) {
            Notify.error(String.valueOf(late.getMessage()));
            return;
        }
        cancel.setEnabled(false);
        stage.setText(getTranslation("training.cancelling"));
    }
}
