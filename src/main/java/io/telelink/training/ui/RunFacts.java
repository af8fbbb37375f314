package io.telelink.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import io.telelink.training.TrainingRun;
import io.telelink.training.TrainingSettings;

/** What was asked for, by whom and why, and what was read. */
final class RunFacts extends Composite<Div> {

    private final DescriptionList list = new DescriptionList();

    RunFacts(TrainingRun run, TrainingSettings settings) {
        list.addClassName("figure-facts");
        fact("by", new Span(getTranslation("training.fact.by.value", run.job().owner(), getTranslation("training.trigger." + run.trigger()))));
        if (!run.reason().isEmpty()) {
            fact("why", new Span(run.reason()));
        }
        fact("asked", TimeText.of(run.job().createdAt()));
        fact("window", new Span(WindowText.of(run.request().window())));
        if (!run.cutOffs().isEmpty()) {
            fact("read", new Span(WindowText.read(run)));
        }
        Integer most = run.request().maxRows();
        Integer rows = run.rows();
        fact("rows", new Span(getTranslation("training.fact.rows.value", rows == null ? Formats.UNKNOWN : Formats.count(rows),
                Formats.count(most == null ? settings.maxRows() : most))));
        Long seed = run.request().seed();
        fact("seed", new Span(seed == null ? getTranslation("training.seed.own") : String.valueOf(seed)));
        getContent().add(Parts.panel(getTranslation("training.request"), list));
    }

    private void fact(String name, Component value) {
        list.add(new DescriptionList.Term(getTranslation("training.fact." + name)), new DescriptionList.Description(value));
    }
}
