package io.telelink.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** What the page is, which question it answers, and the one thing to do here. */
public final class PageHeader extends Composite<Header> {

    private final H1 title = new H1();
    private final Paragraph question = new Paragraph();
    private final Div actions = new Div();

    /** Title and question are keys of texts, or texts where they are data. */
    public PageHeader(String title, String question, Component... primaryAction) {
        setTitle(title);
        setQuestion(question);
        Div words = new Div(this.title, this.question);
        words.addClassName("page-words");
        actions.addClassName("page-actions");
        setActions(primaryAction);
        getContent().addClassName("page-header");
        getContent().add(words, actions);
    }

    public String title() {
        return title.getText();
    }

    public void setTitle(String title) {
        this.title.setText(Texts.resolve(title));
    }

    public void setQuestion(String question) {
        this.question.setText(Texts.resolve(question));
        this.question.setVisible(!question.isEmpty());
    }

    public void setActions(Component... primaryAction) {
        actions.removeAll();
        actions.add(primaryAction);
        actions.setVisible(primaryAction.length > 0);
    }
}
