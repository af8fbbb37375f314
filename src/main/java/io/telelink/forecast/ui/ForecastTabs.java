package io.telelink.forecast.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;

/** The pages of this feature beside each other. */
final class ForecastTabs extends Composite<Nav> {

    private record Tab(String key, Class<? extends Component> view) {
    }

    private static final List<Tab> TABS = List.of(new Tab("forecast.tab.outlook", ForecastView.class),
            new Tab("forecast.tab.retention", RetentionView.class), new Tab("forecast.tab.leaks", LeaksView.class),
            new Tab("forecast.tab.concentration", ConcentrationView.class),
            new Tab("forecast.tab.backtest", BacktestView.class));

    ForecastTabs(Class<? extends Component> current) {
        getContent().addClassName("page-tabs");
        getContent().getElement().setAttribute("aria-label", I18NProvider.translate("forecast.tabs"));
        TABS.forEach(tab -> {
            var link = new RouterLink(I18NProvider.translate(tab.key()), tab.view());
            if (tab.view() == current) {
                link.getElement().setAttribute("aria-current", "page");
            }
            getContent().add(link);
        });
    }
}
