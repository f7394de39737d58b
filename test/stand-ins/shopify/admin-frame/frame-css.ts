/** Looks like the admin merchants know: dark bar, grey menu, white cards. */
export const FRAME_CSS = `
*{box-sizing:border-box}
body{margin:0;display:grid;grid-template:52px minmax(0,1fr)/240px minmax(0,1fr);grid-template-areas:"top top" "side main";height:100dvh;background:#1a1a1a;color:#303030;font:14px/1.45 Inter,system-ui,"Hiragino Sans","Noto Sans JP",sans-serif}
a{color:inherit}
:focus-visible{outline:2px solid #005bd3;outline-offset:2px}
button{font:inherit;font-weight:550;min-height:32px;padding:4px 12px;border-radius:8px;border:1px solid #c9c9c9;background:#fff;color:#303030;cursor:pointer}
button:hover{background:#f3f3f3}
button:disabled{opacity:.5;cursor:default}
button.is-primary{background:#303030;border-color:#303030;color:#fff}
button.is-critical{background:#c70a24;border-color:#c70a24;color:#fff}
[hidden]{display:none!important}
.top{grid-area:top;display:flex;align-items:center;gap:16px;padding:0 16px;color:#e3e3e3;position:relative}
.store{font-weight:600;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.languages{margin-left:auto;display:flex;gap:4px;white-space:nowrap}
.languages a{padding:8px 10px;border-radius:8px;text-decoration:none;color:#c9c9c9}
.languages a[aria-current]{background:#303030;color:#fff}
.menu{display:none}
.side{grid-area:side;background:#ebebeb;border-top-left-radius:12px;padding:12px;overflow:auto}
nav ul{list-style:none;margin:0;padding:0}
nav li ul{padding-left:28px}
nav a{display:block;padding:6px 10px;border-radius:8px;text-decoration:none;font-weight:550}
nav a:hover{background:#f1f1f1}
nav a[aria-current]{background:#fafafa}
nav a.app::before{content:"▣";margin-right:8px;color:#1f5c4d}
nav li li a{font-weight:450}
.group{margin:18px 10px 4px;font-size:12px;font-weight:600;color:#616161}
main{grid-area:main;background:#f1f1f1;border-top-right-radius:12px;display:flex;flex-direction:column;min-height:0;position:relative;overflow:auto}
.title-bar{display:flex;align-items:center;gap:8px;padding:8px 16px;background:#fff;border-bottom:1px solid #e3e3e3;min-height:49px;border-top-right-radius:12px;flex-wrap:wrap}
#app-home{font-weight:600;text-decoration:none;padding:4px 0}
#app-home::before{content:"▣";margin-right:8px;color:#1f5c4d}
#title:not(:empty)::before{content:"/";color:#8a8a8a;margin-right:8px;font-weight:400}
#title{font-weight:550}
#actions{margin-left:auto;display:flex;gap:8px;flex-wrap:wrap}
#app-iframe{border:0;width:100%;flex:1;min-height:0;background:#f1f1f1}
#loading{height:3px;background:linear-gradient(90deg,#1f5c4d 30%,transparent 30%) 0/200% 100%;animation:load 1s linear infinite;position:absolute;top:49px;left:0;right:0}
@keyframes load{from{background-position:200% 0}to{background-position:0 0}}
@media (prefers-reduced-motion:reduce){#loading{animation:none}}
#save-bar{position:absolute;inset:6px max(16px,calc(50% - 330px));background:#303030;border-radius:12px;color:#fff;display:flex;align-items:center;justify-content:space-between;padding:0 8px 0 16px;gap:12px}
#save-bar .buttons{display:flex;gap:8px}
#save-bar button{background:#4a4a4a;border-color:#4a4a4a;color:#fff}
#save-bar button.is-primary{background:#fff;border-color:#fff;color:#303030}
#toasts{position:fixed;bottom:24px;left:50%;transform:translateX(-50%);display:grid;gap:8px;justify-items:center;width:max-content;max-width:calc(100vw - 32px)}
.toast{background:#1a1a1a;color:#fff;border-radius:10px;padding:4px 4px 4px 16px;display:flex;align-items:center;gap:8px;box-shadow:0 8px 24px rgb(0 0 0/30%)}
.toast.is-error{background:#8e0b21}
.toast button{background:transparent;border:0;color:inherit}
dialog{border:0;border-radius:16px;padding:20px;max-width:420px;box-shadow:0 20px 60px rgb(0 0 0/35%)}
dialog::backdrop{background:rgb(0 0 0/45%)}
dialog h2{margin:0 0 6px;font-size:16px}
dialog form>div{display:flex;gap:8px;justify-content:flex-end;margin-top:18px}
#picker-dialog{width:min(560px,calc(100vw - 32px))}
#picker-search{font:inherit;width:100%;min-height:36px;padding:6px 12px;border:1px solid #8a8a8a;border-radius:8px}
#picker-list{list-style:none;margin:12px 0 0;padding:0;max-height:50vh;overflow:auto}
#picker-list label{display:flex;gap:10px;align-items:center;padding:9px 4px;border-bottom:1px solid #ebebeb;cursor:pointer;overflow-wrap:anywhere}
.card{background:#fff;border-radius:12px;box-shadow:0 1px 2px rgb(0 0 0/12%);padding:20px;margin:20px}
.card h1{font-size:18px;margin:0 0 8px}
.card.wide{padding:0;overflow:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:10px 12px;border-bottom:1px solid #ebebeb;vertical-align:top;overflow-wrap:anywhere}
td:first-child,td:nth-child(2),th{white-space:nowrap}
td button{min-height:28px;padding:2px 9px;margin:0 2px 4px 0;font-weight:450}
th{font-weight:550;color:#616161;background:#f7f7f7}
td form{display:inline}
td ul{margin:0;padding-left:16px}
.above{margin:20px 20px -8px}
.flash{background:#cdfee1;border-radius:8px;padding:10px 14px;margin:20px 20px 0}
.flash.is-error{background:#fee8eb}
@media (max-width:760px){
body{grid-template:52px minmax(0,1fr)/minmax(0,1fr);grid-template-areas:"top" "main"}
.side{display:none}
.menu{display:block}
.menu summary{list-style:none;border:1px solid #616161;border-radius:8px;padding:9px 12px;cursor:pointer;min-height:40px}
.menu nav{position:absolute;z-index:3;top:52px;left:8px;right:8px;background:#ebebeb;color:#303030;border-radius:12px;padding:12px;box-shadow:0 12px 40px rgb(0 0 0/40%)}
.menu nav a{padding:11px 12px}
main,.title-bar{border-top-right-radius:0}
.top{gap:10px;padding:0 8px}
.languages a{padding:9px 6px}
button{min-height:44px}
#save-bar{inset:4px 8px}
.card{margin:12px 8px}
}
`;
