package io.telelink.training.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Formats;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;
import io.telelink.training.OnAlert;
import io.telelink.training.TrainingNeed;
import io.telelink.training.TrainingNeeds;
import io.telelink.training.TrainingRefusedException;

/** That alerts ask for a training: why, when it makes sense, and for administrators the way to start or to dismiss it. */
final class NeedPanel extends Composite<Div> {

    private final TrainingNeeds needs;
    private final Runnable changed;

    /**
     * The panel.
     *
     * @param mayAnswer whether the reader may start the training or dismiss it
     * @param changed   called when one was started, or the need dismissed
     */
    NeedPanel(TrainingNeeds needs, TrainingNeed need, OnAlert onAlert, boolean mayAnswer, Runnable changed) {
        this.needs = needs;
        this.changed = changed;
        var causes = new UnorderedList();
        causes.getStyle().set("margin", "0").set("padding-inline-start", "1.25rem");
        need.causes().forEach(cause -> causes.add(new ListItem(cause)));
        boolean labelled = needs.isLabelled(need);
        Div panel = Parts.panel(getTranslation("training.need"),
                Parts.quiet(getTranslation("training.need.since", Formats.date(need.openedOn()))), causes,
                new Div(getTranslation(labelled ? "training.need.labelled" : "training.need.early",
                        Formats.date(needs.labelsFrom(need)), Formats.date(need.firstCutOff()))),
                new Div(getTranslation("training.need." + onAlert)), lastRun(need));
        if (mayAnswer) {
            panel.add(answers(need, labelled && onAlert != OnAlert.AUTOMATIC));
        }
        getContent().add(panel);
    }

    private Div answers(TrainingNeed need, boolean toBeTrained) {
        Button train = new Button(getTranslation("training.need.train"), click -> act(() -> {
            needs.start(need.id());
            Notify.success("training.need.started");
        }));
        if (toBeTrained) {
            train.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Button dismiss = new Button(getTranslation("training.need.dismiss"), click -> ask(need));
        dismiss.addThemeVariants(ButtonVariant.TERTIARY);
        return Parts.line(train, dismiss);
    }

    private Div lastRun(TrainingNeed need) {
        Div line = new Div();
        need.lastRun().ifPresent(run -> line.add(Parts.secondary(getTranslation("training.need.runs", need.trainings()) + " "),
                Addresses.run(run, getTranslation("training.run.name", String.valueOf(run)))));
        line.setVisible(need.lastRun().isPresent());
        return line;
    }

    private void ask(TrainingNeed need) {
        ConfirmAction.askReason("training.need.dismiss.ask", "training.need.dismiss.consequence", "training.need.dismiss",
                reason -> act(() -> needs.dismiss(need.id(), reason)));
    }

    private void act(Runnable action) {
        try {
            action.run();
        } catch (TrainingRefusedException refused) {
            Notify.error(String.valueOf(refused.getMessage()));
        }
        changed.run();
    }
}
