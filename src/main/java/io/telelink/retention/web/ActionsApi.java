package io.telelink.retention.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.customer.BusinessDay;
import io.telelink.retention.ActionEvent;
import io.telelink.retention.ActionFilter;
import io.telelink.retention.ActionProposals;
import io.telelink.retention.ActionStatus;
import io.telelink.retention.Actions;
import io.telelink.retention.BulkActions;
import io.telelink.retention.BulkResult;
import io.telelink.retention.DayPlanning;
import io.telelink.retention.NoSuchActionException;
import io.telelink.retention.RetentionAction;
import io.telelink.scoring.Recommendation;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Actions and their steps. */
@RestController
@RequestMapping(path = ActionsApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Actions")
class ActionsApi extends RetentionRefusals {

    static final String PATH = "/api/v1/actions";

    private final Actions actions;
    private final ActionProposals proposals;
    private final BulkActions bulk;
    private final DayPlanning planning;
    private final BusinessDay day;

    ActionsApi(Actions actions, ActionProposals proposals, BulkActions bulk, DayPlanning planning, BusinessDay day) {
        this.actions = actions;
        this.proposals = proposals;
        this.bulk = bulk;
        this.planning = planning;
        this.day = day;
    }

    @GetMapping
    @Operation(summary = "Actions that match a filter, by due day and expected profit")
    PageBody<ActionBody> list(@RequestParam(defaultValue = "") Set<ActionStatus> status,
                              @RequestParam(required = false) @Nullable String assignee,
                              @RequestParam(defaultValue = "false") boolean unassigned,
                              @RequestParam(required = false) @Nullable LocalDate dueBy,
                              @RequestParam(required = false) @Nullable Recommendation level,
                              @RequestParam(required = false) @Nullable Long offer,
                              @RequestParam(required = false) @Nullable Long campaign,
                              @RequestParam(required = false) @Nullable String account,
                              @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var filter = new ActionFilter(status, assignee, unassigned, dueBy, level, offer, campaign, account);
        return PageBody.of(actions.page(filter, PageRequests.of(page, size, "")), this::body);
    }

    @PostMapping
    @Operation(summary = "Propose an offer to a customer", description = "409 with the reason when the customer may not be "
            + "contacted, has an action that waits already, or the offer may not be made.")
    ResponseEntity<ActionBody> propose(@RequestBody ActionRequest request) {
        RetentionAction action = proposals.propose(request.requiredAccount(), request.offer(), request.assignee(), request.dueOn());
        return ResponseEntity.created(URI.create(PATH + "/" + action.id())).body(body(action));
    }

    /** Whom to propose their offers to. */
    record PlanRequest(@Nullable Integer customers, @Nullable String assignee, @Nullable LocalDate dueOn) {
    }

    /** How many actions came of it. */
    record PlanBody(int created) {
    }

    @PostMapping("/plan")
    @Operation(summary = "Propose their offers to the customers with whom a contact is expected to earn most",
            description = "At most " + DayPlanning.MOST + "; whoever may not be contacted is passed over.")
    PlanBody plan(@RequestBody PlanRequest request) {
        if (request.customers() == null) {
            throw ApiException.badRequest("Invalid plan", "customers must say how many, from 1 to " + DayPlanning.MOST + ".");
        }
        return new PlanBody(planning.propose(request.customers(), request.assignee(), request.dueOn()));
    }

    /** To whom many actions are given. */
    record AssignRequest(@Nullable List<Long> actions, @Nullable String assignee) {
    }

    @PostMapping("/assign")
    @Operation(summary = "Give many actions to somebody", description = "At most " + BulkActions.MOST
            + "; those that cannot be given are named with the reason.")
    BulkResult assign(@RequestBody AssignRequest request) {
        if (request.actions() == null || request.assignee() == null) {
            throw ApiException.badRequest("Invalid request", "actions must be a list of ids, and assignee a user name.");
        }
        return bulk.assign(request.actions(), request.assignee());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One action as it stands")
    ActionBody find(@PathVariable long id) {
        return body(action(id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every step of an action, oldest first")
    PageBody<ActionEvent> history(@PathVariable long id, @RequestParam(defaultValue = "0") int page,
                                  @RequestParam(defaultValue = "50") int size) {
        action(id);
        return PageBody.of(actions.history(id, PageRequests.of(page, size, "")), event -> event);
    }

    @PostMapping("/{id}/transition")
    @Operation(summary = "Take an action one step further", description = "409 when somebody was quicker, there is no such step, or "
            + "the customer may not be contacted. With a channel, an answer is logged together with its contact.")
    ActionBody move(@PathVariable long id, @RequestBody TransitionRequest request) {
        ActionStatus to = request.to();
        if (to == null || request.version() == null) {
            throw ApiException.badRequest("Invalid transition", "to must be a status, and version the action's version.");
        }
        if (ActionStatus.ANSWERS.contains(to) && request.channel() != null) {
            return body(actions.logContact(id, request.version(), request.channel(), to, request.words()));
        }
        return body(actions.move(id, request.version(), request.step(to)));
    }

    private RetentionAction action(long id) {
        return actions.find(id).orElseThrow(() -> new NoSuchActionException(id));
    }

    private ActionBody body(RetentionAction action) {
        return ActionBody.of(action, day.today());
    }
}
