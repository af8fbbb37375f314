package io.telelink.training.specification.ui;

import java.time.Clock;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.telelink.access.Roles;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import io.telelink.training.specification.ListedSpecification;
import io.telelink.training.specification.SpecificationEditor;
import io.telelink.training.specification.SpecificationVersion;
import jakarta.annotation.security.RolesAllowed;

/** All model specifications: what they build, and whether the default or a saved version holds. */
@Route(Addresses.SPECIFICATIONS)
@Menu(title = "specification.menu", order = 61.5, icon = "vaadin:file-code")
@RolesAllowed(Roles.ADMIN)
class SpecificationsView extends Page {

    private final Clock clock;

    SpecificationsView(SpecificationEditor editor, Clock clock) {
        super("specification.menu", "specification.question");
        this.clock = clock;
        List<ListedSpecification> listed = editor.list();
        Button create = new Button(getTranslation("specification.new"), VaadinIcon.PLUS.create(),
                click -> new CopyDialog(editor, editor.list(), "").open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        header().setActions(create);
        add(grid(listed));
    }

    private Grid<ListedSpecification> grid(List<ListedSpecification> listed) {
        Grid<ListedSpecification> grid = Grids.compact(new Grid<>());
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("specification.menu"));
        grid.addComponentColumn(SpecificationsView::link).setHeader(getTranslation("specification.name"))
                .setFrozen(true).setWidth("15rem").setFlexGrow(1);
        grid.addColumn(ListedSpecification::title).setHeader(getTranslation("specification.title")).setWidth("11rem").setFlexGrow(1);
        grid.addColumn(each -> getTranslation("specification.task." + each.task())).setHeader(getTranslation("specification.task"))
                .setWidth("6rem").setFlexGrow(0);
        grid.addColumn(SpecificationsView::algorithm).setHeader(getTranslation("specification.algorithm")).setWidth("11rem")
                .setFlexGrow(1);
        grid.addComponentColumn(StandingBadge::of).setHeader(getTranslation("specification.standing")).setWidth("10rem").setFlexGrow(0);
        grid.addComponentColumn(this::changed).setHeader(getTranslation("specification.changed")).setWidth("12rem").setFlexGrow(1);
        Grids.cardsWhenNarrow(grid, this::card);
        grid.setItems(listed);
        grid.setAllRowsVisible(true);
        return grid;
    }

    static String algorithm(ListedSpecification each) {
        return each.algorithm().isEmpty() ? Formats.UNKNOWN : I18NProvider.translate("specification.algorithm." + each.algorithm());
    }

    private static RouterLink link(ListedSpecification each) {
        return new RouterLink(each.name(), SpecificationView.class, Addresses.specification(each.name()));
    }

    private Component changed(ListedSpecification each) {
        return each.newest().<Component>map(this::changed).orElseGet(() -> new Span(Formats.UNKNOWN));
    }

    private Component changed(SpecificationVersion version) {
        return Parts.line(TimeText.relative(version.savedAt(), clock.instant()),
                Parts.secondary(getTranslation("specification.by", version.savedBy())));
    }

    private Component card(ListedSpecification each) {
        return Parts.stack(link(each), new Span(each.title()),
                Parts.secondary(getTranslation("specification.task." + each.task()) + ", " + algorithm(each)),
                Parts.line(StandingBadge.of(each)), each.newest().<Component>map(this::changed).orElseGet(Span::new));
    }
}
