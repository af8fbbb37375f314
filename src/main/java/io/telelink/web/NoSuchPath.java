package io.telelink.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Answers what no other controller answers; otherwise the user interface would, with a page. As it stands in for every path,
 * it also has to say when only method or media type are wrong.
 */
@RestController
@Hidden
class NoSuchPath {

    private static final String EVERYTHING = "/api/v1/**";

    private final RequestMappingHandlerMapping mappings;

    NoSuchPath(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @RequestMapping(EVERYTHING)
    void refuse(HttpServletRequest request) throws HttpMediaTypeException,
            HttpRequestMethodNotSupportedException {
        List<RequestMappingInfo> here = here(request);
        if (here.isEmpty()) {
            throw ApiException.notFound("No such resource",
                    "There is nothing at " + request.getMethod() + " " + request.getRequestURI() + ".");
        }
        Set<String> methods = here.stream().flatMap(info -> info.getMethodsCondition().getMethods().stream())
                .map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        if (!methods.contains(request.getMethod())) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
        }
        if (here.stream().anyMatch(info -> info.getConsumesCondition().getMatchingCondition(request) != null)) {
            throw new HttpMediaTypeNotAcceptableException(
                    here.stream().flatMap(info -> info.getProducesCondition().getProducibleMediaTypes().stream()).toList());
        }
        throw new HttpMediaTypeNotSupportedException(
                request.getContentType() == null ? null : MediaType.parseMediaType(request.getContentType()),
                here.stream().flatMap(info -> info.getConsumesCondition().getConsumableMediaTypes().stream()).toList());
    }

    private List<RequestMappingInfo> here(HttpServletRequest request) {
        var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> !info.getPatternValues().contains(EVERYTHING))
                .filter(info -> info.getPathPatternsCondition() != null
                        && Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns().stream()
                        .anyMatch(pattern -> pattern.getPatternString().startsWith("/api/v1/") && pattern.matches(path)))
                .toList();
    }
}
