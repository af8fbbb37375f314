package io.telelink.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Parts;
import io.telelink.training.Specifications;
import io.telelink.training.TrainingRefusedException;
import io.telelink.training.TrainingRun;
import io.telelink.training.TrainingSettings;
import io.telelink.training.Trainings;

/** Asks what to train and shows it going on, or waiting for those before it. */
final class TrainingDialog extends Dialog {

    private final Trainings trainings;
    private final Runnable finished;
    private final RequestForm form;
    private final Div content = Parts.stack();
    private final Div problem = new Div();
    private final Button close = new Button(getTranslation("shell.close"), click -> close());
    private final Button start = new Button(getTranslation("training.start"), click -> start());

    /** @param finished called in the page when a run has come to its end */
    TrainingDialog(Trainings trainings, Specifications specifications, TrainingSettings settings, Runnable finished) {
        this.trainings = trainings;
        this.finished = finished;
        this.form = new RequestForm(specifications, settings, trainings::cutOffs, this::changed);
        setHeaderTitle(getTranslation("training.dialog"));
        setWidth("34rem");
        setMaxWidth("100%");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        problem.getElement().setAttribute("role", "alert");
        int waiting = trainings.queue().size();
        content.add(Parts.quiet(getTranslation("training.dialog.about")), form, problem);
        if (waiting > 0) {
            content.addComponentAtIndex(1, Parts.quiet(getTranslation("training.dialog.waiting", waiting)));
        }
        add(content);
        getFooter().add(close, start);
    }

    private void changed() {
        start.setEnabled(form.isAnythingChosen());
    }

    private void start() {
        problem.removeAll();
        try {
            follow(trainings.find(trainings.start(form.read())).orElseThrow());
        } catch (IllegalArgumentException | TrainingRefusedException e) {
            problem.add(new ErrorState(String.valueOf(e.getMessage())));
        }
    }

    private void follow(TrainingRun run) {
        Div goesOn = new Div(Parts.secondary(getTranslation("training.goes-on") + " "),
                Addresses.run(run.job().id(), getTranslation("training.to-run")));
        content.removeAll();
        content.add(new RunPanel(trainings, run, true, finished), goesOn);
        getFooter().removeAll();
        getFooter().add(close);
    }
}
