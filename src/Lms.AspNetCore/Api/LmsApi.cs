using Lms.AspNetCore.Authoring;
using Lms.AspNetCore.Authoring.Exchange;
using Lms.AspNetCore.Authoring.Editing;
using Lms.AspNetCore.Bookmarks;
using Lms.AspNetCore.Certificates;
using Lms.AspNetCore.Courses;
using Lms.AspNetCore.Outbox;
using Lms.AspNetCore.Overload;
using Lms.AspNetCore.Permissions;
using Lms.AspNetCore.Quizzes;
using Lms.AspNetCore.Sharing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lms.AspNetCore.Api;

/// <summary>The JSON API. Each endpoint calls the use case that the page calls.</summary>
internal static class LmsApi
{
    internal static void MapLmsApi(this RouteGroupBuilder api)
    {
        api.WithGroupName(OpenApi.Document);
        api.DisableCookieRedirect();
        api.WithMetadata(new SkipStatusCodePagesAttribute());
        api.AddEndpointFilter(new NoStoreFilter());
        api.AddEndpointFilter(new PermissionEndpointFilter());
        api.AddEndpointFilter(new SameOriginFilter());
        api.AddEndpointFilter<SavePaceFilter>();
        api.AddEndpointFilter(new IntentFilter());
        api.MapCourses();
        api.MapBookmarks();
        api.MapSharing();
        api.MapQuizzes();
        api.MapCertificates();
        api.MapQuestionCheck();
        api.MapQuestionImport();
        api.MapQuestionExport();
        api.MapQuestionDrafts();
        api.MapOutbox();
        api.MapGet("/openapi.json", OpenApi.WriteAsync).ExcludeFromDescription();
    }
}
