package io.telelink.shell;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;

/** What stands around every view: the product's mark, the navigation that the role allows, and the person's menu. */
@Layout
@PermitAll
public class MainLayout extends AppLayout {

    private static final String CONTENT = "content";

    private final Main content = new Main();
    private final List<StoreNotices> notices = new ArrayList<>();

    public MainLayout(SignedIn signedIn, ObjectProvider<StoreNotice> storeNotices) {
        addClassName("main-layout");
        setPrimarySection(Section.DRAWER);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu.toggle"));
        addToNavbar(skipLink(), toggle, new ProductMark());
        addToDrawer(new ProductMark(), navigation());
        if (signedIn.isKnown()) {
            // The bar at the top is there on narrow screens only.
            notices.addAll(List.of(new StoreNotices(storeNotices), new StoreNotices(storeNotices)));
            addToNavbar(notices.getFirst());
            addToDrawer(notices.getLast(), new PersonMenu(signedIn));
        }
        content.setId(CONTENT);
        content.getElement().setAttribute("tabindex", "-1");
        setContent(content);
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
        setContent(content);
        notices.forEach(StoreNotices::refresh);
        closeFoldedDrawer();
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
    }

    private void closeFoldedDrawer() {
        getElement().executeJs("if (this.overlay) { this.drawerOpened = false; } this.querySelector('main').scrollTop = 0");
    }

    private Scroller navigation() {
        Scroller scroller = new Scroller(new Navigation());
        scroller.addClassName("navigation");
        return scroller;
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#" + CONTENT, getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        skip.getElement().executeJs("this.addEventListener('click', event => {"
                + " event.preventDefault(); document.getElementById($0)?.focus(); })", CONTENT);
        return skip;
    }
}
