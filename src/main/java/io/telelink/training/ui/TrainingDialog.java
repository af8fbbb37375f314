package io.telelink.training.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.telelink.shell.ErrorState;
import io.telelink.training.Specifications;
import io.telelink.training.TrainingRun;
import io.telelink.training.TrainingUnderWayException;
import io.telelink.training.Trainings;

/** Asks what to train and shows it going on; a training that is under way already is shown at once. */
final class TrainingDialog extends Dialog {

    private final Trainings trainings;
    private final Specifications specifications;
    private final Runnable finished;
    private final Div content = new Div();
    private final Button close = new Button(getTranslation("shell.close"), click -> close());

    /** @param finished called in the page when a run has come to its end */
    TrainingDialog(Trainings trainings, Specifications specifications, Runnable finished) {
        this.trainings = trainings;
        this.specifications = specifications;
        this.finished = finished;
        setHeaderTitle(getTranslation("training.dialog"));
        setWidth("34rem");
        setMaxWidth("100%");
        content.getStyle().set("display", "grid").set("gap", "var(--vaadin-gap-m)");
        add(content);
        trainings.underWay().ifPresentOrElse(this::follow, this::choose);
    }

    private void choose() {
        var choice = new SpecificationChoice(specifications);
        Button start = new Button(getTranslation("training.start"), click -> start(choice.chosen()));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        choice.getContent().addSelectionListener(selection -> start.setEnabled(!selection.getValue().isEmpty()));
        Paragraph about = new Paragraph(getTranslation("training.dialog.about"));
        about.addClassName("secondary");
        about.getStyle().set("margin", "0");
        content.removeAll();
        content.add(about, choice);
        getFooter().removeAll();
        getFooter().add(close, start);
    }

    private void start(List<String> names) {
        long id;
        try {
            id = trainings.start(names);
        } catch (TrainingUnderWayException e) {
            id = e.runId();
        } catch (IllegalArgumentException e) {
            content.add(new ErrorState(e.getMessage()));
            return;
        }
        follow(trainings.find(id).orElseThrow());
    }

    private void follow(TrainingRun run) {
        Span goesOn = new Span(getTranslation("training.goes-on"));
        goesOn.addClassName("secondary");
        content.removeAll();
        content.add(new RunPanel(trainings, run, () -> {
            goesOn.setVisible(false);
            finished.run();
        }), goesOn);
        getFooter().removeAll();
        getFooter().add(close);
    }
}
