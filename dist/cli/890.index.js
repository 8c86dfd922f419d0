export const id = 890;
export const ids = [890];
export const modules = {

/***/ 9890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   showPlan: () => (/* binding */ showPlan)
/* harmony export */ });
/* harmony import */ var _commands_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(500);
/* harmony import */ var _foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8923);
/* harmony import */ var _foundation_untrusted_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4520);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1978);
/* harmony import */ var _views_plan_view_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7495);





/** `evaluate --plan`: everything up to the first call, and nothing after it. */
async function showPlan(request, repository, args, terminal) {
    const { out } = terminal;
    const secrets = (0,_foundation_untrusted_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .createSecrets */ .gE)((0,_foundation_untrusted_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsIn */ .VY)(terminal.environment));
    const around = (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_1__/* .surroundingsOf */ .Z)(repository, secrets, args, terminal);
    const plan = await (0,_commands_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .planEvaluation */ .W)(request, around, { all: args.flag('all') });
    const text = args.flag('json') ? (0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_3__/* .terminalJson */ .t3)(JSON.stringify(plan, undefined, 2)) : (0,_views_plan_view_js__WEBPACK_IMPORTED_MODULE_4__/* .renderPlan */ .EG)(plan, out);
    out.write(`${secrets.redact(text.trimEnd())}\n`);
    return 0;
}


/***/ })

};
