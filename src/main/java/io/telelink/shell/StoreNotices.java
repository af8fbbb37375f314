package io.telelink.shell;

import java.util.Optional;

import com.vaadin.flow.component.html.Span;
import org.springframework.beans.factory.ObjectProvider;

/** What everybody must know about the store, in the words of whoever has something to say. */
final class StoreNotices extends Span {

    private final transient ObjectProvider<StoreNotice> notices;

    StoreNotices(ObjectProvider<StoreNotice> notices) {
        this.notices = notices;
        addClassName("store-notice");
        getElement().setAttribute("role", "status");
        refresh();
    }

    void refresh() {
        String text = notices.stream().map(StoreNotice::text).flatMap(Optional::stream).findFirst().orElse("");
        setText(text);
        setVisible(!text.isEmpty());
    }
}
