package io.telelink.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ErrorEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ViewPackages(classes = HomeView.class)
@ExtendWith(OutputCaptureExtension.class)
class ErrorViewsTest extends ShellTest {

    @BeforeEach
    void registerViewsThatFail() {
        RouteConfiguration.forApplicationScope().setRoute("broken", Broken.class);
        RouteConfiguration.forApplicationScope().setRoute("refused", Refused.class);
        RouteConfiguration.forApplicationScope().setRoute("gone", Gone.class);
        RouteConfiguration.forApplicationScope().setRoute("refused-inside", RefusedInside.class);
    }

    @Test
    void anUnknownAddressSaysSoInsideTheLayout() {
        UI.getCurrent().navigate("no-such-page");

        assertShown(NotFoundView.class, "There is no page at this address");
    }

    @Test
    void aPageThatHasNothingToShowIsNotCalledRefused() {
        UI.getCurrent().navigate("gone");

        assertShown(NotFoundView.class, "There is no page at this address");
    }

    @Test
    void aViewRefusedToTheRoleSaysSo() {
        UI.getCurrent().navigate("refused");

        assertShown(AccessDeniedView.class, "Your role may not open this page");
    }

    @Test
    void aServiceThatRefusesTheRoleSaysTheSame() {
        UI.getCurrent().navigate("refused-inside");

        assertShown(ServiceRefusedView.class, "Your role may not open this page");
    }

    @Test
    void aFailureShowsTheReferenceUnderWhichItIsLogged(CapturedOutput log) {
        UI.getCurrent().navigate("broken");

        assertShown(InternalErrorView.class, "This page could not be shown");
        String words = findInView(Paragraph.class).all().getLast().getText();
        String reference = words.replaceAll(".*reference ([0-9A-F]{8}) .*", "$1");
        assertThat(reference).matches("[0-9A-F]{8}");
        assertThat(log).contains("Failure " + reference).contains("the disk is full");
        assertThat(words).doesNotContain("disk");
    }

    @Test
    void aFailedActionLeavesThePageAndTellsTheReference(CapturedOutput log) {
        navigate(HomeView.class);

        Failures.handle(new ErrorEvent(new IllegalStateException("the disk is full")));
        roundTrip();

        Notification told = find(Notification.class).single();
        assertThat(told.getDuration()).isZero();
        assertThat(told.getElement().getTextRecursively()).contains("Reference for your administrator");
        assertThat(log).contains("the disk is full");
        assertThat(getCurrentView()).isInstanceOf(HomeView.class);
    }

    private void assertShown(Class<? extends Component> view, String title) {
        assertThat(getCurrentView()).isInstanceOf(view);
        assertThat(find(H1.class).single().getText()).isEqualTo(title);
        assertThat(find(MainLayout.class).exists()).isTrue();
        assertThat(UI.getCurrent().getInternals().getTitle()).startsWith(title);
    }

    @Route(value = "gone", registerAtStartup = false)
    @AnonymousAllowed
    public static class Gone extends Div implements BeforeEnterObserver {

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            throw new NotFoundException();
        }
    }

    @Route(value = "broken", registerAtStartup = false)
    public static class Broken extends Div implements BeforeEnterObserver {
        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            throw new IllegalStateException("the disk is full");
        }
    }

    @Route(value = "refused", registerAtStartup = false)
    public static class Refused extends Div implements BeforeEnterObserver {
        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            event.rerouteToError(AccessDeniedException.class);
        }
    }

    @Route(value = "refused-inside", registerAtStartup = false)
    public static class RefusedInside extends Div implements BeforeEnterObserver {
        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            throw new org.springframework.security.access.AccessDeniedException("not yours");
        }
    }
}
