package io.telelink.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page of the application: a header, then its parts in one column of even spacing. */
@Tag("div")
public abstract class Page extends Component implements HasComponents, HasStyle, HasDynamicTitle {

    private final PageHeader header;

    /** Every page says what it is and which question it answers; both are keys of texts, or texts. */
    protected Page(String title, String question, Component... primaryAction) {
        this(new PageHeader(title, question, primaryAction));
    }

    protected Page(PageHeader header) {
        this.header = header;
        addClassName("page");
        add(header);
    }

    protected final PageHeader header() {
        return header;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.page-title", header.title());
    }
}
