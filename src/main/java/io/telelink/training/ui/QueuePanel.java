package io.telelink.training.ui;

import java.util.List;
import java.util.function.Function;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;
import io.telelink.training.TrainingRefusedException;
import io.telelink.training.TrainingRun;
import io.telelink.training.Trainings;

/** The trainings that wait for their turn, in its order. */
final class QueuePanel extends Composite<Div> {

    private final Trainings trainings;
    private final boolean mayCancel;
    private final Runnable changed;

    /**
     * The panel.
     *
     * @param waiting the next to have its turn first
     * @param titles  of what a run trains
     * @param mayCancel whether the reader may stop them
     * @param changed called when one was cancelled
     */
    QueuePanel(Trainings trainings, List<TrainingRun> waiting, Function<TrainingRun, String> titles, boolean mayCancel,
               Runnable changed) {
        this.mayCancel = mayCancel;
        this.trainings = trainings;
        this.changed = changed;
        var list = new OrderedList();
        list.getStyle().set("margin", "0").set("padding-inline-start", "1.5rem").set("display", "grid")
                .set("gap", "var(--vaadin-gap-s)");
        waiting.forEach(run -> list.add(new ListItem(item(run, titles.apply(run)))));
        getContent().add(Parts.panel(getTranslation("training.queue"), list));
    }

    private Div item(TrainingRun run, String title) {
        long id = run.job().id();
        Div line = Parts.line(Addresses.run(id, getTranslation("training.run.name", String.valueOf(id))), new Div(title),
                Parts.secondary(getTranslation("training.queue.by", run.job().owner())));
        if (mayCancel) {
            line.add(button(id));
        }
        return line;
    }

    private Button button(long id) {
        Button cancel = new Button(getTranslation("training.queue.cancel"), click -> cancel(id));
        cancel.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        cancel.getElement().setAttribute("aria-label", getTranslation("training.queue.cancel.run", String.valueOf(id)));
        return cancel;
    }

    private void cancel(long id) {
        try {
            trainings.cancel(id);
        } catch (TrainingRefusedException late) {
            Notify.error(String.valueOf(late.getMessage()));
        }
        changed.run();
    }
}
