package io.telelink.demo.ui;

import java.util.Optional;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.demo.DemonstrationClock;
import io.telelink.shell.Formats;
import io.telelink.shell.StoreNotice;
import org.springframework.stereotype.Component;

/** Tells everybody that this is a demonstration, and which day it lives in. */
@Component
class StoreDayNotice implements StoreNotice {

    private final DemonstrationClock clock;

    StoreDayNotice(DemonstrationClock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<String> text() {
        return clock.today().map(day -> I18NProvider.translate("demo.notice", Formats.date(day)));
    }
}
