// Made of viz/templates/page/script by `make script`: change the modules, not this file.
var Oa=Object.defineProperty;var ot=(t,e)=>{for(var o in e)Oa(t,o,{get:e[o],enumerable:!0})};var u=t=>document.getElementById(t),Pt=document.documentElement,N=u("board"),L=(t,e,o)=>{let n=document.createElement(t);return e!==void 0&&e!==""&&(n.textContent=
e),o&&(n.className=o),n},U=(t,e,o)=>{let n=L("button",t,o);return n.type="button",n.addEventListener("click",e),n},jt=t=>[...document.querySelectorAll(`button[d\
ata-${t}]`)],Ft=t=>t.target,La="http://www.w3.org/2000/svg",X=(t,e,o)=>{let n=document.createElementNS(La,t);for(let[r,s]of Object.entries(e))n.setAttribute(r,String(
s));return o&&(n.textContent=o),n},be=t=>t.getContext("2d"),j=t=>{u("told").textContent!==t&&(u("told").textContent=t)},no={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,
ArrowUp:-1};async function Ro(t){let e=u(t);if(!e.dataset.packed)return e.textContent;let o=Uint8Array.from(atob(e.textContent),n=>n.charCodeAt(0));return new Response(new Blob(
[o]).stream().pipeThrough(new DecompressionStream(e.dataset.packed))).text()}var In=document.createElement("script");In.textContent=await Ro("engine");document.head.append(In);In.remove();var ro=async t=>JSON.parse(await Ro(t)),gs=({count:t,same:e,each:o})=>{let n=new Array(t),r=Object.keys(o);for(let s=0;s<t;s++){let i={at:s,...e};for(let a of r)
i[a]=o[a][s];n[s]=i}return n},ws=await ro("model"),k=gs(ws.nodes),C=gs(ws.edges),w=await ro("data"),B=new Map(k.map(t=>[t.id,t])),_=new Map(C.map(t=>[t.uid,t])),
G=new Map;for(let t of k)G.set(t.uid,[...G.get(t.uid)||[],t]);var I=k.map(()=>[]);for(let t of C)I[t.source].push(t),t.target!==t.source&&I[t.target].push(t);var Ht=C.
length>w.limits.many,Ct={texts:[],cards:{},lines:{},claims:{}},At=await ro("left"),ys=[...document.body.children].map(t=>[t,t.tagName==="SCRIPT"?"":t.outerHTML]);
At.file&&(w.live=null);var Nt=w.live?location.pathname+location.search:"",Le=(w.near?w.near.packs:[]).map(([t,e,o,n,r,s,i,a,l])=>({id:t.slice(5),one:e,many:o,label:n,
box:[r,s,i,a],members:l})),nt=new Map(Le.map(t=>[t.id,t])),so=new Map(Le.flatMap(t=>t.members.map(e=>[e,t]))),ht=w.near&&w.near.sizes,H=w.live,xs=t=>H&&H.opens[t.
startsWith("card:")?B.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)]||"";var ee=()=>({at:"",route:-1,known:"",from:0,to:Math.max(w.clock.spans.length-1,0),off:new Set,least:0,hidden:new Set,folded:new Set,pinned:new Map,picked:new Set,
mode:"picture",turn:"",theme:"",ends:["",""],eye:null,grown:[],every:!1,laid:new Map,open:new Set,against:"",beside:!1}),c=ee(),h={lines:[],pills:[],cards:new Uint8Array(
k.length),drawn:new Uint8Array(C.length),held:new Map,focus:null,routes:[],gone:new Set,measures:[]},tt=[],m={placed:null,geometry:[],batches:null,pairs:null,frame:null,
namesDrawn:[],loose:new Map,routed:new Map,unrouted:new Set,weakest:new Set,outline:null,paperBoxes:[],earlier:null},x={hover:"",down:null,moving:!1,loop:null,lassoOn:!1,
boxOn:!1,joining:"",noting:null,shownSheet:"",saving:!1,printing:!1,toPrint:!1,tableSize:200,index:null,lastKind:"",unsaved:!1};var bs=t=>[["pin",t.pinned],["laid",t.laid]],Ea=t=>[["hide",t.hidden],["fold",t.folded],["pick",t.picked]];function zt(){let t=new URLSearchParams,e=ee();c.at&&
t.set("at",c.at),c.route>=0&&t.set("route",String(c.route)),c.known&&t.set("known",c.known),c.against&&t.set("against",c.against),c.beside&&t.set("beside","yes"),
(c.from!==e.from||c.to!==e.to)&&t.set("true",`${c.from}-${c.to}`),c.off.size&&t.set("off",[...c.off].join("~")),c.least&&t.set("least",String(c.least)),c.hidden.
size&&t.set("hide",[...c.hidden].join("~")),c.folded.size&&t.set("fold",[...c.folded].join("~")),c.picked.size&&t.set("pick",[...c.picked].join("~"));for(let[o,
n]of bs(c))n.size&&t.set(o,[...n].map(([r,[s,i]])=>`${r}~${s}~${i}`).join("~"));return c.open.size&&t.set("open",[...c.open].join("~")),c.mode!=="picture"&&t.set(
"as",c.mode),c.every&&t.set("every","yes"),c.turn&&t.set("turn",c.turn),c.theme&&t.set("theme",c.theme),c.ends[0]&&t.set("join",c.ends.join("~")),c.grown.length&&
t.set("grow",c.grown.join("~")),c.eye&&t.set("eye",c.eye.join("_")),t.toString()}function Wt(t){let e=new URLSearchParams(t),o=g=>e.get(g)||"",n=g=>o(g).split("\
~").filter(Boolean),r=ee(),s=r.to,i=(g,y,b,$)=>Number.isInteger(g)&&g>=y&&g<=b?g:$,a=o("at");(a.startsWith("card:")&&B.has(a.slice(5))||a.startsWith("line:")&&_.
has(a.slice(5))||a.startsWith("pack:")&&nt.has(a.slice(5)))&&(r.at=a),r.route=i(parseInt(e.get("route")??"-1",10),-1,Math.max(...w.trace.lists.map(g=>g.length))-
1,-1),r.known=w.clock.known.includes(o("known"))?o("known"):"";let l=o("against");r.against=w.clock.known.includes(l)&&(!r.known||l<r.known)?l:"",r.beside=e.get(
"beside")==="yes";let p=o("true").split("-").map(g=>parseInt(g,10));p.length===2&&([r.from,r.to]=[i(p[0],0,s,0),i(p[1],0,s,s)]),r.from>r.to&&([r.from,r.to]=[0,s]),
r.off=new Set(n("off")),r.least=Math.min(Math.max(parseFloat(o("least"))||0,0),1);for(let[g,y]of Ea(r))for(let b of n(g))B.has(b)&&y.add(b);for(let[g,y]of bs(r)){
let b=n(g);for(let $=0;$+2<b.length;$+=3){let M=[parseFloat(b[$+1]),parseFloat(b[$+2])];(B.has(b[$])||nt.has(b[$]))&&M.every(Number.isFinite)&&y.set(b[$],M)}}r.
open=new Set(n("open").filter(g=>nt.has(g))),r.mode=["picture","table","map"].includes(o("as"))&&(o("as")!=="map"||w.map)?o("as"):"picture",r.every=e.get("every")===
"yes",r.turn=["wide","tall"].includes(o("turn"))?o("turn"):"",r.theme=["dark","light"].includes(o("theme"))?o("theme"):"";let f=n("join");f.length===2&&f.every(
g=>B.has(g))&&(r.ends=f),r.grown=w.live||At.grown?n("grow").filter(g=>/^[^*]+\*\d+(\*[^*]*){0,2}$/.test(g)):[];let d=o("eye").split("_").map(parseFloat);return r.
eye=d.length===3&&d.every(Number.isFinite)&&d[2]>0?[d[0],d[1],d[2]]:null,r}function pt(){let t=zt();location.protocol!=="about:"&&history.replaceState(null,"",t?
"#"+t:location.pathname+location.search)}async function gt(t,e){let o=e?{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}:{},n;try{n=await fetch(t,o)}catch{throw new Error(
"The server does not answer; start entrepot serve again and reload")}if(!n.ok)throw new Error((await n.text()).trim().split(`
`)[0].slice(0,300));return n.json()}var $s={yellow:["#fff3bf","#4a3f12","#a67c00"],red:["#ffe3df","#57241f","#cf4a3c"],green:["#dcf3e0","#1f4329","#2f9150"],blue:["#dcebfa","#1d3a57","#3b82c4"],violet:[
"#ece2f8","#3c2c54","#8a63c9"]},W={by:At.by||"",notes:At.notes||[],steps:At.steps||[]},Ee=[],ks=Promise.resolve(),io=()=>new Date(Date.now()-new Date().getTimezoneOffset()*
6e4).toISOString().slice(0,10),vs=t=>`${t}-${Date.now().toString(36)}${Math.random().toString(36).slice(2,6)}`,oe=()=>JSON.stringify([W.notes,W.steps]);function Ms(t){
let e=oe();[W.notes,W.steps]=JSON.parse(t),ao(e)}function ao(t){if(t===oe())return;if(!w.live){x.unsaved=!0;return}let[e,o]=JSON.parse(t),n=new Map(e.map(i=>[i.
key,JSON.stringify(i)])),r=new Set(W.notes.map(i=>i.key)),s=W.notes.filter(i=>n.get(i.key)!==JSON.stringify(i)).map(i=>["/api/notes",{note:i}]);for(let i of e)r.
has(i.key)||s.push(["/api/notes/drop",{key:i.key}]);JSON.stringify(o)!==JSON.stringify(W.steps)&&s.push(["/api/story",{page:Nt,steps:W.steps}]);for(let[i,a]of s)
ks=ks.then(()=>gt(i,a)).catch(l=>{x.unsaved=!0,j(`Not saved in the case: ${l.message}`)})}var Fn=()=>({view:zt(),own:oe()}),Ut=[],Gt=[],Ss=0;function $t(t=""){let e=t&&t===x.lastKind&&performance.now()-Ss<700;[x.lastKind,Ss]=[t,performance.now()],!e&&
(Ut.push(Fn()),Gt.length=0)}function ne(t,e=""){let o=oe();$t(e),t(),ao(o),q()}function D(t,e=!1,o=""){$t(o),t(),q(e)}var Os=[],Ls=t=>Os.push(t);function q(t=!1){for(let e of Os)e(t)}var J=t=>Math.round(t*10)/10,v=t=>String(J(t)),lo=(t,e,o=0)=>Math.abs(t[0]-e[0])<(t[2]+e[2])/2+o&&Math.abs(t[1]-e[1])<(t[3]+e[3])/2+o;function Es(t,e){let o=e[0]-
t[0],n=e[1]-t[1],r=Math.hypot(o,n)||1,s=[o/r,n/r],i=[e[0]-s[0]*e[2]/2,e[1]-s[1]*e[2]/2];return{d:"",from:[t[0],t[1]],tip:i,way:s,label:null}}var Cs=t=>(t.match(
/-?[\d.]+/g)||[]).map(Number),Hn=t=>t.curve||=Cs(t.d);function _t(t,e){let o=Hn(t),n=1-e,r=[n*n*n,3*n*n*e,3*n*e*e,e*e*e],s=i=>r.reduce((a,l,p)=>a+l*o[2*p+i],0);
return[s(0),s(1)]}function Bo(t,e,o=0){let[n,r]=_t(t,o);for(let s=o;s<.9;s+=.01){let[i,a]=_t(t,s);if(Math.hypot(i-n,a-r)>=e)return s}return .5}var zn=(t,e,o,n,r,s)=>{
let i={d:`M${v(t)} ${v(e)}C${[...o,n,r].map(v).join(" ")}`,tip:[n,r],way:s,curve:[t,e,...o,n,r]};return{...i,label:[..._t(i,.5),0,0]}},Un=t=>t.points||=Cs(t.d);
function Do(t){let e=Un(t),o=2*Math.floor(e.length/4);return[e[o],e[o+1]]}function As(t,e,[o,n],[r,s]){let i=r-o,a=s-n,l=Math.min(Math.max(((t-o)*i+(e-n)*a)/(i*
i+a*a||1),0),1);return Math.hypot(t-o-l*i,e-n-l*a)}var wt=t=>[Math.min(...t.map(e=>e[0]-e[2]/2)),Math.min(...t.map(e=>e[1]-e[3]/2)),Math.max(...t.map(e=>e[0]+e[2]/
2)),Math.max(...t.map(e=>e[1]+e[3]/2))],Io=t=>t.label||(t.from?[(t.from[0]+t.tip[0])/2,(t.from[1]+t.tip[1])/2,0,0]:t.d?[...t.tip,0,0]:null);function Gn(t,e,o,n,r){
let[s,i]=e-t>n-o?r:[t,e];return s<o?s-o:i>n?Math.min(i-n,s-o):0}function Ts(t,[e,o]){let n=!1;return t.forEach(([r,s],i)=>{let[a,l]=t.at(i-1)||t[0];l>o!=s>o&&e<
(a-r)*(o-s)/(l-s)+r&&(n=!n)}),n}var Fo=t=>{let e=m.placed&&m.placed.kind==="near"&&so.get(t.at);return e&&!c.open.has(e.id)?e:null},K=t=>Fo(t)||t,Ho=t=>(t.members?"pack:":"card:")+t.id,Rt=t=>t.
members.map(e=>k[e]).filter(e=>h.cards[e.at]),vt=()=>[...new Set(k.filter(t=>h.cards[t.at]).map(K))],qt=t=>{let e=Rt(t).length;return`${e} ${e===1?t.one:t.many}\
: ${t.label}`},Ce=t=>t.members?Rt(t).map(e=>e.id):[t.id],yt=t=>nt.get(t)||B.get(t),re=(t,e)=>t.source===e.at?t.target:t.source,co=t=>`${k[t.source].name} ${t.relation}\
 ${k[t.target].name}${t.goods?` [${t.goods}]`:""}`,st=t=>t.slice(5);var A=t=>{let e=t.members?t:K(t),{x:o,y:n,w:r,h:s}=m.placed.cards,i=e.box||[o[e.at],n[e.at],r[e.at],s[e.at]],a=m.placed.kind==="map"?null:c.pinned.get(e.id)||(m.
placed.kind==="near"?c.laid.get(e.id)||m.loose.get(e.id):null);return a?[a[0],a[1],i[2],i[3]]:i},Ae=t=>[...t.filter(e=>!c.pinned.has(e.id)),...t.filter(e=>c.pinned.
has(e.id))],zo=t=>Math.min((N.clientWidth-36)/t.width,(N.clientHeight-36)/t.height,1.15);function Ps(){return c.mode==="map"?w.map:w.field?w.field:w.near?w.near:
c.turn?c.turn==="tall"?w.tall:w.wide:window.innerWidth<=760||zo(w.tall)>1.2*zo(w.wide)?w.tall:w.wide}function _n(t,{middle:e,chip:o,gutter:n}){if(!t)return 0;let r=(e+o)/2+n;return Math.sign(t)*(r+(Math.abs(t)-1)*(o+n))}function js(t,e){let o=_n(1,e);if(Math.abs(
t)<o/2)return 0;let n=Math.round((Math.abs(t)-o)/(e.chip+e.gutter));return Math.sign(t)*Math.max(1,n+1)}function Uo(t,e,[o,n],r,s){let i=r.filter(f=>Math.abs(f[0]-
t)<(f[2]+o)/2+4),a=f=>(f[3]+n)/2+s,p=[e,...i.flatMap(f=>[f[1]-a(f),f[1]+a(f)])].filter(f=>i.every(d=>Math.abs(f-d[1])>a(d)-.05));return J(p.reduce((f,d)=>Math.abs(
d-e)<Math.abs(f-e)?d:f))}function Ns(t,{gap:e,group:o,head:n}){let r=new Set,s=[],i=0;return t.forEach(({tall:a,kind:l,headed:p},f)=>{f&&l!==t[f-1].kind&&(i+=o),
p&&!r.has(l)&&(i+=n),r.add(l),s.push(i+a/2),i+=a+e}),[s,i]}function Ws(t){let e=[];for(let o of t){let n={value:o,count:1};for(let r=e.at(-1);r&&r.value>n.value;r=
e.at(-1)){let s=r.count+n.count;n={value:(r.value*r.count+n.value*n.count)/s,count:s},e.pop()}e.push(n)}return e.flatMap(({value:o,count:n})=>new Array(n).fill(
o))}var Rs=()=>c.laid.size>0||c.open.size>0||c.pinned.size>0||c.grown.length>0||m.loose.size>0,po=()=>k[w.near.columns.indexOf(0)],Aa=t=>_n(t,ht),fo=t=>w.near.cards.
x[po().at]+Aa(t),Te=t=>t.members?t.members[0]:t.at;function se(t){let e=c.pinned.get(t.id);return e?js(e[0]-fo(0),ht):w.near.columns[Te(t)]}var qn=t=>{let e=w.near.
parents[Te(t)];return e>=0&&h.cards[e]?K(k[e]):null},Kn=()=>[...w.near.heads.map(([t,,,,e])=>({words:t,members:e})),...Le.filter(t=>c.open.has(t.id)).map(t=>({words:t.
label,members:t.members}))];function Jn(){let t=[];for(let{words:e,members:o}of Kn()){let n=o.map(l=>k[l]).filter(l=>h.cards[l.at]&&!c.pinned.has(K(l).id)).map(
A);if(!n.length)continue;let[r,s,i,a]=n.reduce((l,p)=>p[1]-p[3]/2<l[1]-l[3]/2?p:l);t.push([e,r-i/2,s-a/2-5,i])}return t}var mo=()=>Jn().map(([,t,e,o])=>[t+o/2,e-
4,o,14]);function Bs(){let t=m.loose;if(m.loose=new Map,m.placed.kind==="near"&&(c.laid.size||c.open.size)){let e=vt(),o=s=>c.laid.has(s.id)||c.pinned.has(s.id),
n=e.filter(o).map(A),r=[];for(let s of e.filter(i=>!o(i))){let i=A(s);!n.some(l=>lo(l,i))?n.push(i):r.push(s)}r.length&&n.push(...mo());for(let s of r){let[i,a,
l,p]=A(s),f=[i,Uo(i,a,[l,p],n,ht.gap)];m.loose.set(s.id,f),n.push([...f,l,p])}}return t.size!==m.loose.size||[...m.loose].some(([e,o])=>String(t.get(e))!==String(
o))}var xt={appeared:["+","new","#157347","#63d49b"],changed:["±","changed","#8a5a00","#e6b450"],went:["−","gone","#5b6673","#a2adb9"]},Vn={printed:"not worked o\
ut here for both dates",small:"see one date at a time",support:null},Go=t=>t!==null&&t.printed===Vn.printed;function Ds(t,{known:e,newest:o,start:n,end:r}){let s=e||
o,i="";for(let[a,l,p,f]of t){let d=f?a<=s:!e||a!==""&&a<=e;i+=d&&l<=(r||"9999-12-31")&&p>=(n||"0000-01-01")?"1":"0"}return i}function Is(t,e){return t===null?e===
null?"":"appeared":e===null?"went":Go(t)||Go(e)||t.weight===e.weight&&t.known===e.known&&t.denied===e.denied?"":"changed"}var ae=()=>c.from===0&&c.to===ee().to?["",""]:[w.clock.spans[c.from][1],w.clock.spans[c.to][2]];function ho(t){let[e,o]=ae();return Ds(t,{known:c.known,newest:w.
clock.newest,start:e,end:o})}var ke=()=>c.known!==""||ae()[1]!=="";function Fs(t){let e=ho(t.items);return e.includes("0")?t.states?t.states[e]:null:t.states?t.
states[e]||{}:{}}var ie=w.states.lines,Xn=(t,e)=>t in ie.same?ie.same[t]:ie.each[t][e];function Ta({at:t}){return ie.more[t]?ie.more[t]:ie.dated?{items:[[Xn("kn\
own",t),Xn("start",t),Xn("end",t)]]}:{items:[]}}function Yn(t){if(!ke())return t;let e=Fs(Ta(t));return e===null?null:{...t,...e===void 0?Vn:e}}function Zn(t){let e=w.
states.cards[t.at];if(!e||!ke())return t.pills;let o=Fs(e);return Array.isArray(o)?o:t.pills}function _o(){if(!ke()||!w.trace.items.length)return w.trace.lists[w.
trace.today];let t=ho(w.trace.items),e=t.includes("0")?w.trace.states[t]:w.trace.today;return e===void 0&&H&&Pa(t),e===void 0?null:w.trace.lists[e]}var uo=new Map;
async function Pa(t){if(uo.has(t))return;let e=new URLSearchParams(location.search),[o,n]=ae();for(let[r,s]of[["known",c.known],["start",o],["end",n]])e.set(r,s);
uo.set(t,"asking the server for the routes of these dates");try{let{routes:r}=await gt("/api/routes?"+e);for(let s of r)s.drawn=s.lines.every(i=>_.has(i));w.trace.
lists.push(r),w.trace.states[t]=w.trace.lists.length-1}catch(r){uo.set(t,r.message)}ho(w.trace.items)===t&&q()}function Pe(t,e){let o=[c.known,c.against];[c.known,
c.against]=[t,""];try{return e()}finally{[c.known,c.against]=o}}var ft=t=>!t.by||t.by.some(e=>c.grown.includes(e)),Tt=(t,e)=>c.off.has(`${t}.${e}`);function Hs(t){return Tt("known",t.known)||Tt("level",t.level)||(t.support===
null?Tt("weight","none"):Tt("weight",t.weight)||t.support<c.least)||t.denied&&Tt("mark","denied")||t.partial&&Tt("mark","partial")?!1:!go("status",t.statuses)&&
!go("source",t.sources)&&!go("voice",t.voices.map($e))&&!Tt("relation",$e(t.relation))}var go=(t,e)=>e.length>0&&e.every(o=>Tt(t,o)),$e=t=>t.replaceAll("~","-"),
qo=t=>$e(t.country||"none on file"),Ko=t=>h.pills[t.at].length?h.pills[t.at].map(e=>$e(e[0])):["none"];function zs([t,e,o,n,r]){let d=O=>52+O*306,g=O=>120-O*108,y=L("figure","","chart"),b=X("svg",{viewBox:"0 0 370 150",role:"img","aria-label":o.map(O=>O[4]).join(
"; ")});for(let[O,S]of r)b.append(X("line",{x1:52,x2:358,y1:g(O),y2:g(O),class:"rule"}),X("text",{x:46,y:g(O)+4,"text-anchor":"end"},S));b.append(X("text",{x:52,
y:138},n[0]),X("text",{x:358,y:138,"text-anchor":"end"},n[1]));let $=["circle","square","diamond","triangle","hexagon","ring","bar","pentagon"];for(let[O,S,E,P,
R]of o){let F=X("g",{class:`mark m${O%4}`});F.append(X("title",{},R)),P!==E&&F.append(X("line",{x1:d(S),x2:d(S),y1:g(E),y2:g(Math.min(P,1)),"stroke-dasharray":"\
2 3"})),F.append(Jo($[O%$.length],d(S),g(E),5)),b.append(F)}let M=L("ul","","key");return e.forEach((O,S)=>{let E=L("li"),P=X("svg",{width:16,height:14,viewBox:"\
0 0 16 14","aria-hidden":"true",class:`mark m${S%4}`});P.append(Jo($[S%$.length],8,7,5)),E.append(P,L("span",O)),M.append(E)}),y.append(b,M,L("figcaption",`Figu\
res in ${t} by asserter and the day they were public, side by side: never added up. A dotted stem: the source gives a bound or a range.`)),y}function Jo(t,e,o,n){
let r={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[t];if(r){let i=[];for(let a=0;a<r[0];a++){let l=(r[1]+360*a/r[0])*Math.PI/180;i.push(`${v(
e+1.15*n*Math.cos(l))},${v(o+1.15*n*Math.sin(l))}`)}return X("polygon",{points:i.join(" ")})}if(t==="circle")return X("circle",{cx:e,cy:o,r:n});if(t==="ring")return X(
"circle",{cx:e,cy:o,r:n-1,fill:"none","stroke-width":2});let s=t==="bar"?n*.45:n*.9;return X("rect",{x:e-n*.9,y:o-s,width:n*1.8,height:2*s})}var Us=(t,e)=>t.source===e?t.target:t.source;function Gs(t,e,o,n){let r=new Map([[t,null]]),s=[t];for(;s.length&&!r.has(e);){let a=[];for(let l of s)for(let p of o[l].
filter(n)){let f=Us(p,l);r.has(f)||(r.set(f,p),a.push(f))}s=a}if(!r.has(e))return null;let i=[];for(let a=e,l=r.get(a);l;l=r.get(a))i.unshift(l),a=Us(l,a);return i}function Vo(){if(c.route>=0&&h.routes[c.route])return Qn(h.routes[c.route]);if(c.ends[1])return wo(c.ends[0],c.ends[1]).lit;if(c.picked.size)return new Set(c.picked);
if(c.at.startsWith("line:")){let t=_.get(c.at.slice(5));return t?new Set([t.uid,k[t.source].id,k[t.target].id]):null}if(c.at.startsWith("card:")||c.at.startsWith(
"pack:")){let t=c.at.startsWith("pack:")?nt.get(c.at.slice(5)).members.map(o=>k[o]):[B.get(c.at.slice(5))],e=new Set(t.map(o=>o.id));for(let o of t)for(let n of I[o.
at])h.drawn[n.at]&&[n.uid,k[n.source].id,k[n.target].id].forEach(r=>e.add(r));return e}return null}var Qn=t=>new Set([...t.lines,...t.nodes.flatMap(e=>(G.get(e)||
[]).map(o=>o.id))]);function wo(t,e){let o=s=>h.drawn[s.at]===1,n=Gs(B.get(t).at,B.get(e).at,I,o),r=new Set([t,e]);for(let s of n||[])for(let i of[s.uid,k[s.source].
id,k[s.target].id])r.add(i);return{way:n,lit:r}}var tr=15,ja=()=>C.filter(t=>h.drawn[t.at]&&m.geometry[t.at].d);function je(){let t=new Map;for(let e of k){let o=w.map.marks[e.at];!h.cards[e.at]||o<0||(t.has(
o)||t.set(o,[]),t.get(o).push(e))}return t}var er=t=>je().get(w.map.marks[t.at])||[t];function ve(){let t=new Map,e=o=>h.lines[o.at].support??-1;for(let o of ja()){
let{d:n}=m.geometry[o.at];t.has(n)||t.set(n,[]),t.get(n).push(o)}for(let o of t.values())o.sort((n,r)=>e(r)-e(n));return[...t.values()]}var _s=t=>ve().find(e=>e.
includes(t))||[t];function qs(t,e){let o=w.map.names[t],[n]=e,r=w.map.how[n.at];return e.length>1?`${o}: ${e.length}`:r==="town"||r==="seat"?`${n.name}, ${o}`:n.
name}function Xo(){if(m.pairs)return m.pairs;m.pairs=new Map;for(let e of C){if(!h.drawn[e.at])continue;let o=yo(e);o&&(m.pairs.has(o)||m.pairs.set(o,[]),m.pairs.get(
o)?.push(e))}let t=e=>h.lines[e.at].support??-1;for(let e of m.pairs.values())e.sort((o,n)=>t(n)-t(o));return m.pairs}function yo(t){let e=K(k[t.source]),o=K(k[t.
target]);return e===o&&e.members?"":`${e.id}>${o.id}`}var Ne=t=>Xo().get(yo(t))||[t],Na=t=>m.routed.size?m.unrouted.has(t[0].at):m.placed.folded[t[0].at]===1;function We(t){
return!Na(t)||c.every?!0:t.some(e=>h.focus&&h.focus.has(e.uid)||x.hover===e.uid||x.hover===K(k[e.source]).id||x.hover===K(k[e.target]).id)}var xo=t=>m.placed.kind!==
"near"||yo(t)!==""&&Ne(t)[0]===t&&We(Ne(t)),Kt=()=>[...Xo().values()].filter(We);function Ks(){let t=[...Xo().values()],e=t.filter(We),o=e.reduce((s,i)=>s+i.length,
0),n=t.length-e.length,r=Le.filter(s=>!c.open.has(s.id)).reduce((s,i)=>s+Rt(i).length,0);return`${e.length} lines drawn for ${o} relations`+(r?`; ${r} cards sta\
nd in closed groups`:"")+(n?`; ${n} more lines show at the card you point at`:"")}function Js(){let t=[...Xo().values()],e=t.filter(We),o=t.length-e.length,n=e.
reduce((r,s)=>r+s.length,0);return`${e.length} lines stand for ${n} relations.`+(o?` Further lines not drawn, counted at their cards: ${o}.`:"")}function or(){let t=k.filter(s=>h.cards[s.at]).map(A);for(let s of Kt()){let i=Hn(m.geometry[s[0].at]),a=[i[0],i[2],i[4],i[6]],l=[i[1],i[3],i[5],i[7]],[p,f,d,g]=[
Math.min(...a),Math.max(...a),Math.min(...l),Math.max(...l)];t.push([(p+f)/2,(d+g)/2,f-p,g-d])}if(t.push(...mo()),!t.length)return[0,0,m.placed.width,m.placed.height];
let[e,o,n,r]=wt(t);return[e-12,o-12,n+12,r+12]}function bo(){let t=[...je().values()].map(([n])=>A(n)).map(([n,r])=>[n-60,r-50,n+150,r+50]);for(let[n]of ve()){let r=Un(
m.geometry[n.at]);for(let s=0;s<r.length;s+=2)t.push([r[s]-8,r[s+1]-8,r[s]+8,r[s+1]+8])}if(!t.length)return w.map.near;let e=n=>Math.min(...t.map(r=>r[n])),o=n=>Math.
max(...t.map(r=>r[n]));return[Math.max(e(0),0),Math.max(e(1),0),Math.min(o(2),m.placed.width+150),Math.min(o(3),m.placed.height)]}var le=t=>[...t].map(e=>yt(e)?
A(yt(e)):_.has(e)?m.geometry[_.get(e).at].label:null).filter(Boolean);function ce(){if(m.placed.kind==="map")return bo();if(m.placed.kind==="near")return or();let t=[
...k.filter(n=>h.cards[n.at]).map(A),...C.filter(n=>h.drawn[n.at]&&m.geometry[n.at].label).map(n=>m.geometry[n.at].label)];if(!t.length)return[0,0,m.placed.width,
m.placed.height];let e=m.placed.kind==="field"?null:[0,0,m.placed.width,m.placed.height],o=e&&t.length===k.length+C.length&&!c.pinned.size?e:wt(t);return[Math.min(
o[0],o[2])-18,Math.min(o[1],o[3])-(e?34:18),o[2]+18,o[3]+18]}var T=new vis.Network(N,{nodes:[],edges:[]},{physics:!1,layout:{improvedLayout:!1},interaction:{hover:!1,keyboard:!1,selectable:!1,multiselect:!1,tooltipDelay:1e9}}),
Re=N.querySelector("canvas");function nr(t,e,o){if(o(t)<=e)return t;let n=[...t],r=a=>n.slice(0,a).join("").trimEnd()+"…",s=0,i=n.length-1;for(;s<i;){let a=s+i+1>>1;o(r(a))<=e?s=a:i=a-1}return r(
s)}function Vs(t,e,o,n){let r=[""];for(let s of t.split(" ")){let i=r.length-1,a=r[i]?`${r[i]} ${s}`:s;!r[i]||r.length===o||n(a)<=e?r[i]=a:r.push(s)}return r.map(
s=>nr(s,e,n))}var rr=window.matchMedia("(prefers-color-scheme: dark)"),it=()=>(c.theme||(rr.matches?"dark":"light"))==="dark",at=(t,e)=>`${e?"bold ":""}${t}px "Helvetica Neue\
", Arial, "Liberation Sans", sans-serif`,Jt=(t,e)=>({ctx:t,c:e?w.dark:w.light,look:o=>e?w.looks[o].dark:w.looks[o].light}),Y=t=>h.focus!==null&&!h.focus.has(t)||
h.gone.has(t),lt=t=>!x.saving&&c.at===t,de=t=>!x.saving&&c.picked.has(t),Yo=t=>!x.saving&&c.pinned.has(t);function Be(t,e,o,n,r,s){t.fillStyle=t.strokeStyle=s,t.
beginPath();let i={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[e];if(i){for(let a=0;a<i[0];a++){let l=(i[1]+360*a/i[0])*Math.PI/180;t.lineTo(
o+1.15*r*Math.cos(l),n+1.15*r*Math.sin(l))}t.fill()}else if(e==="circle")t.arc(o,n,r,0,7),t.fill();else if(e==="ring")t.lineWidth=2,t.setLineDash([3,2]),t.arc(o,
n,r-1,0,7),t.stroke(),t.setLineDash([]);else{let a=e==="bar"?r*.45:r*.9;t.fillRect(o-r*.9,n-a,r*1.8,2*a)}}function De(t,e,o,n,r,s){t.beginPath(),t.roundRect(e,o,
n,r,s)}function Zo(t,{tip:[e,o],way:[n,r]},s,i=1){let a=(6+s)/i,l=a*.45,p=e-n*a,f=o-r*a;t.moveTo(e,o),t.lineTo(p-r*l,f+n*l),t.lineTo(p+r*l,f-n*l),t.closePath()}
var bt=11;function Vt(t,e,o){return ko.font=at(100,o),ko.measureText(t).width*e/100}var pe=(t,e,o,n)=>nr(t,e,r=>Vt(r,o,n)),kt=(t,e,o,n,r)=>Vs(t,e,n,s=>Vt(s,o,r)),
Ie=40,ko=document.createElement("canvas").getContext("2d");var Wa={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Mt=t=>String(t).replace(/[&<>"']/g,e=>Wa[e]),fe=(t,e)=>t.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
"").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g," ").trim().slice(0,e).trim();function Qo(t,e,o,n,r){let s=r*.45;t.push({round:[o,n,r],fill:e.card,stroke:e.ink,width:r*.22}),t.push({d:`M${v(o-s)} ${v(n-s)}L${v(o+s)} ${v(n+s)}M${v(o+s)} ${v(
n-s)}L${v(o-s)} ${v(n+s)}`,stroke:e.ink,width:r*.28,dash:[]})}function tn(t,[e,o],[n,r],s,i){let a=s*.45,l=e-n*s,p=o-r*s;t.push({points:[[e,o],[l-r*a,p+n*a],[l+
r*a,p-n*a]],fill:i})}function St(t,e){if(t.setLineDash(e.dash||[]),e.words!==void 0)return Ra(t,e);if(e.glyph)return Be(t,e.glyph,...e.at,e.fill);let o=null;if(t.
beginPath(),e.d)o=new Path2D(e.d);else if(e.box)t.roundRect(...e.box);else if(e.round)t.arc(...e.round,0,7);else for(let[n,r]of e.points)t.lineTo(n,r);e.fill&&(t.
fillStyle=e.fill,t.fill()),e.stroke&&(t.strokeStyle=e.stroke,t.lineWidth=e.width,o?t.stroke(o):t.stroke())}function Ra(t,{words:e,x:o,y:n,size:r,fill:s,bold:i,italic:a,
anchor:l,halo:p,wide:f}){t.font=(a?"italic ":"")+at(r,i),t.textAlign={middle:"center",end:"right"}[l]||"left",t.textBaseline="alphabetic",p&&(t.strokeStyle=p,t.
lineWidth=f||4,t.lineJoin="round",t.strokeText(e,o,n)),t.fillStyle=s,t.fillText(e,o,n)}var Xs=t=>t.dash&&t.dash.length?` stroke-dasharray="${t.dash.map(v).join(
" ")}"`:"";function Fe(t){let e=` fill="${t.fill||"none"}"`,o=t.stroke?` stroke="${t.stroke}" stroke-width="${v(t.width)}"`:"";if(t.words!==void 0){let l=(t.bold?
' font-weight="bold"':"")+(t.italic?' font-style="italic"':"")+(t.anchor?` text-anchor="${t.anchor}"`:""),p=t.halo?` stroke="${t.halo}" stroke-width="${v(t.wide||
4)}" stroke-linejoin="round" paint-order="stroke"`:"";return`<text x="${v(t.x)}" y="${v(t.y)}" font-size="${v(t.size)}"${e}${l}${p}>${Mt(t.words)}</text>`}if(t.
glyph)return en(t.glyph,...t.at,t.fill);if(t.d)return`<path d="${t.d}"${e}${o}${Xs(t)}/>`;if(t.round)return`<circle cx="${v(t.round[0])}" cy="${v(t.round[1])}" \
r="${v(t.round[2])}"${e}${o}${Xs(t)}/>`;if(t.points)return`<polygon points="${t.points.map(l=>l.map(v).join(",")).join(" ")}"${e}/>`;let[n,r,s,i,a]=t.box;return`\
<rect x="${v(n)}" y="${v(r)}" width="${v(s)}" height="${v(i)}" rx="${v(a)}"${e}${o}/>`}var en=(t,e,o,n,r)=>{let s=Jo(t,e,o,n),i=[...s.attributes].filter(l=>l.name!==
"fill").map(l=>` ${l.name}="${typeof l.value=="string"&&/^-?[\d.]+$/.test(l.value)?v(Number(l.value)):l.value}"`).join(""),a=t==="ring"?` fill="none" stroke="${r}\
" stroke-dasharray="3 2"`:` fill="${r}"`;return`<${s.tagName}${i}${a}/>`};var ir=.775,on=.5,Ys=.36;function ar({c:t,look:e},o){let n=[];m.namesDrawn=[];let r=a=>!h.focus||a.some(l=>h.focus?.has(l.uid)),s=Kt();for(let a of[...s.filter(
l=>!r(l)),...s.filter(r)])Ba(n,t,a,o,!r(a));Da(n,t,o);let i=vt();for(let a of Ae([...i.filter(sr),...i.filter(l=>!sr(l))]))a.members?Ia(n,t,e,a,o):Fa(n,t,e,a,o);
return n}function Ba(t,e,o,n,r){let s=o[0],i=h.lines[s.at],a=m.geometry[s.at],l=w.widths[i.weight]*.75,p=o.some($=>lt("line:"+$.uid)||x.hover===$.uid),f=o.filter(
$=>h.lines[$.at].denied).length,d=r?e.faint:p||h.focus?e.mark:e.line,g=w.known[i.known][1];if(f?t.push({d:a.d,stroke:d,width:l+2.4,dash:g},{d:a.d,stroke:e.ground,
width:l+.6,dash:[]}):t.push({d:a.d,stroke:d,width:p?l+.8:l,dash:g}),tn(t,a.tip,a.way,5+l,d),r||n<on)return;let y=Math.max(1,1/n),b=Bo(a,10*y);if(o.length>1){let[
$,M]=_t(a,b);t.push({words:String(o.length),x:$,y:M+4*y,size:bt*y,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground}),b=Bo(a,14*y,b)}if(o.some($=>h.lines[$.at].
partial)){let[$,M]=_t(a,b);t.push({words:"…",x:$,y:M+2*y,size:13*y,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground}),b=Bo(a,14*y,b)}f&&Qo(t,e,..._t(a,b),5.5*
y)}function Da(t,e,o){if(o<on)return;let n=Math.max(11,bt/o);for(let[r,s,i,a]of Jn())t.push({words:pe(r,a,n,!1),x:s,y:i,size:n,fill:e.soft,halo:e.ground})}var sr=t=>t.
members?Ce(t).every(Y):Y(t.id);function Ia(t,e,o,n,r){let[s,i,a,l]=A(n),p=s-a/2,f=i-l/2,d=sr(n),g=r<on,y=Rt(n),b=lt("pack:"+n.id)||y.some(R=>lt("card:"+R.id)),$=x.
hover===n.id,M=d?e.faint:o(y[0].family);g||t.push({box:[p+4,f+4,a-1,l-1,4],fill:e.band,stroke:e.edge,width:1}),t.push({box:[p,f,a,l,4],fill:g?e.ground:e.card,stroke:b||
$?e.mark:g?"":e.edge,width:b?3:$?1.8:1}),g||t.push({box:[p,f,5,l,2],fill:M});let O=r<Ys&&!b&&!$,S=Math.max(12,bt/r);if(t.push({glyph:w.looks[y[0].family].glyph,
at:[O?s:p+16,i,O?9:5],fill:M}),O)return;let E=kt(qt(n),a-(g?28:50),S,g?1:Math.max(1,Math.floor((l-4)/(1.16*S))),!0),P=i-E.length*S*1.16/2+S*.92;for(let R of E)t.
push({words:R,x:p+27,y:P,size:S,fill:d?e.faint:e.ink,bold:!0}),P+=S*1.16;g||t.push({d:`M${v(p+a-16)} ${v(i-2)}l4 4l4 -4`,stroke:d?e.faint:e.soft,width:1.6,dash:[]}),
m.namesDrawn.push([n.id,S*r,E.join(" ")])}function Fa(t,e,o,n,r){let[s,i,a,l]=A(n),p=s-a/2,f=i-l/2,d=Y(n.id),g=n.end!=="",y=m.placed.quiet[n.at]===1,b=r<on,$=lt(
"card:"+n.id),M=de(n.id),O=x.hover===n.id,S=d?e.faint:o(n.family),E=n.family==="weapon"&&!d,P=!b&&!y,R=$||M||O||g&&!d?e.mark:E?S:e.edge;t.push({box:[p,f,a,l,4],
fill:P?e.card:e.ground,stroke:P||$||M?R:"",width:$||M?3:g||E||O?1.8:1}),P&&t.push({box:[p,f,5,l,2],fill:S});let F=r<Ys&&!g&&!$&&!O,z=F?9:g?6.5:5;if(t.push({glyph:w.
looks[n.family].glyph,at:[F?s:p+16,i,z],fill:S}),h.pills[n.at].length&&P&&t.push({box:[p+a-6,f+3,3,l-6,1.5],fill:d?e.faint:e.pill}),F)return;let V=Math.max(g?15:
12,bt/r),ut=b||c.every?0:Ha(n),It=a-28-(P?9:0)-(ut?20*Math.max(1,1/r):0),Et=g&&!b&&l>=60?Math.max(11,bt/r):0,te=b?1:Math.max(1,Math.floor((l-4-1.3*Et)/(1.16*V))),
Bn=kt(n.name,b?a:It,V,te,!y),Dn=i-(Bn.length*V*1.16+Et*1.25)/2+V*.92;for(let Sa of Bn)t.push({words:Sa,x:p+27,y:Dn,size:V,fill:d?e.faint:y?e.soft:e.ink,bold:!y,
italic:y}),Dn+=V*1.16;m.namesDrawn.push([n.id,V*r,Bn.join(" ")]),Et&&t.push({words:pe(n.small,It,Et,!1),x:p+27,y:Dn,size:Et,fill:d?e.faint:e.soft}),za(t,e,n,p+a-
10,i,f,r,ut,d)}var Ha=t=>[...new Set(I[t.at].filter(e=>h.drawn[e.at]&&yo(e)).map(e=>Ne(e)))].filter(e=>!We(e)).length;function za(t,e,o,n,r,s,i,a,l){let p=bt*Math.
max(1,1/i),f=l?e.faint:e.soft,d=h.held.get(o.id);a&&t.push({words:`+${a}`,x:n,y:r+p*.35,size:p,fill:f,anchor:"end"});let g=[d?`${d} folded`:"",Yo(o.id)?"moved":
""].filter(Boolean).join(", ");g&&t.push({words:g,x:n,y:s+p*.3,size:p,fill:f,anchor:"end",halo:e.ground})}function Zs(t,e){for(let o of ar(t,e))St(t.ctx,o)}function lr(){h.cards.length!==k.length&&(h.cards=new Uint8Array(k.length)),h.drawn.length!==C.length&&(h.drawn=new Uint8Array(C.length)),h.lines=Ua(),h.pills=k.
map(Zn),h.held=new Map;let t=k.map(o=>!c.hidden.has(o.id)&&!Tt("family",o.family)&&!Tt("country",qo(o))&&!go("measure",Ko(o))&&ft(o)),e=h.lines.map(o=>o!==null&&
ft(o)&&Hs(o)&&t[o.source]&&t[o.target]);for(let o of c.folded){let n=B.get(o);if(!t[n.at])continue;let r=new Set;for(let s of I[n.at]){let i=s.source===n.at?s.target:
s.source;!e[s.at]||i===n.at||k[i].end||I[i].every(a=>!e[a.at]||a.source===n.at||a.target===n.at)&&r.add(i)}for(let s of r){t[s]=!1;for(let i of I[s])e[i.at]=!1}
h.held.set(o,r.size)}for(let o of k){let n=I[o.at];h.cards[o.at]=t[o.at]&&(n.length===0||o.end!==""||n.some(r=>e[r.at]))?1:0}for(let o of C)h.drawn[o.at]=e[o.at]?
1:0;m.pairs=null,Ga(),h.routes=_o()||[],h.focus=Vo()}var nn=(t,e)=>xt[t][e?3:2],et=()=>m.earlier!==null;function He(t,e){if(!t)return e();let o={...h},{pairs:n,
batches:r}=m;Object.assign(h,t),[m.pairs,m.batches]=[null,null];try{return e()}finally{Object.assign(h,o),Object.assign(m,{pairs:n,batches:r})}}function Ua(){let t=C.
map(Yn);if(!c.against)return t;let e=Pe(c.against,()=>C.map(Yn));return t.map((o,n)=>{let r=e[n],s=Is(r,o);return s?{...o||r,change:s,was:r}:o})}function Ga(){if(h.
gone=new Set,h.measures=[],!c.against)return;for(let o of C)h.drawn[o.at]&&h.lines[o.at].change==="went"&&h.gone.add(o.uid);for(let o of k){let n=I[o.at].filter(
r=>h.drawn[r.at]);n.length&&n.every(r=>h.gone.has(r.uid))&&h.gone.add(o.id)}let t=Pe(c.against,()=>k.map(Zn)),e=o=>o.map(n=>n[0]);for(let o of k){let[n,r]=[e(t[o.
at]),e(h.pills[o.at])],s=r.filter(a=>!n.includes(a)),i=n.filter(a=>!r.includes(a));h.cards[o.at]&&(s.length||i.length)&&h.measures.push([o,s,i])}}var cr=t=>I[t.
at].some(e=>h.drawn[e.at])&&I[t.at].every(e=>!h.drawn[e.at]||h.lines[e.at].change==="appeared");function rn(){if(c.against&&c.known&&c.against>=c.known&&(c.against=
""),m.earlier=null,c.against&&c.beside){m.earlier=Pe(c.against,()=>([h.cards,h.drawn]=[new Uint8Array(k.length),new Uint8Array(C.length)],lr(),{...h})),[h.cards,
h.drawn]=[new Uint8Array(k.length),new Uint8Array(C.length)];let{against:t}=c;c.against="",lr(),c.against=t}else lr()}function _a(t){let[e,o,n,r]=or(),s=N.clientWidth-8,i=N.clientHeight-8,a=Math.min(Math.max(Math.min(s/(n-e),i/(r-o)),t?0:ir),1.15),l=k.find(g=>h.cards[g.at]&&g.end),
[p,f]=l?A(l):[(e+n)/2,(o+r)/2],d=(g,y,b,$)=>(y-g)*a<=b+1?(g+y)/2:$;T.moveTo({position:{x:d(e,n,s,p),y:d(o,r,i,f)},scale:a})}function me(){let{x:t,y:e}=T.getViewPosition();
c.eye=[Math.round(t),Math.round(e),Math.round(T.getScale()*1e3)/1e3],pt()}function mt(t=!1){qa(t),et()&&T.moveTo({position:T.getViewPosition(),scale:T.getScale()*
.55})}function qa(t){let e=N.clientWidth,o=N.clientHeight;if(!e||!o||!m.placed)return;if(c.eye=null,m.placed.kind==="near")return _a(t);if((t||c.grown.length)&&
m.placed.kind!=="map"){let[l,p,f,d]=ce();return T.moveTo({position:{x:(l+f)/2,y:(p+d)/2},scale:Math.min((e-36)/(f-l),(o-36)/(d-p),1.15)})}let n=zo(m.placed),r=window.
innerWidth<=760,s=h.routes.find(l=>l.drawn);if(m.placed.kind==="field"||m.placed.kind==="map"){let l=m.placed.kind==="map"?bo():[0,0,m.placed.width,m.placed.height],
p=Math.min((e-36)/(l[2]-l[0]),(o-36)/(l[3]-l[1]),m.placed.kind==="map"?3:1.15);return T.moveTo({position:{x:(l[0]+l[2])/2,y:(l[1]+l[3])/2},scale:p})}if(r&&n<.6&&
s)return dr(s);if(r&&n<.35){let l=k.find(p=>h.cards[p.at]&&p.end)||k.find(p=>h.cards[p.at]);if(l)return T.moveTo({position:{x:A(l)[0],y:A(l)[1]+o/4},scale:.7})}
let i=Math.max(n,Math.min((e-36)/m.placed.width,.62)),a=m.placed.height*i>o?(o/2-18)/i:m.placed.height/2;T.moveTo({position:{x:m.placed.width/2,y:a},scale:i})}function dr(t){
let e=le(Qn(t));if(!e.length)return;let[o,n,r,s]=wt(e),i=Math.min((N.clientWidth-24)/(r-o),(N.clientHeight-40)/(s-n),1.15);T.moveTo({position:{x:(o+r)/2,y:(n+s)/
2},scale:i})}function Qs(t){if(c.mode==="table")return;let e=le([t.slice(5)])[0];if(!e||!e[2])return;let o=m.placed.kind==="field"?[e]:le(h.focus||[]),n=window.
innerWidth<=760,r=T.getScale(),s=T.getViewPosition(),i=N.clientWidth-(n||u("panel").hidden?0:410),a=u("panel").getBoundingClientRect().top-N.getBoundingClientRect().
top,l=n&&!u("panel").hidden?Math.max(Math.min(a,N.clientHeight),90):N.clientHeight,[p,f,d,g]=wt(o.length?o:[e]),[y,b,$,M]=wt([e]),O=s.x-N.clientWidth/2/r+18/r,S=s.
y-N.clientHeight/2/r+18/r,E=Gn(p,d,O,O+(i-36)/r,[y,$]),P=Gn(f,g,S,S+(l-36)/r,[b,M]);(E||P)&&T.moveTo({position:{x:s.x+E,y:s.y+P},scale:r})}function ti(t){if(m.placed.
kind!=="map"&&T.getScale()>=ir)return;let[e,o]=A(t),n=window.innerWidth<=760,r=m.placed.kind==="map"?T.getScale():Math.max(T.getScale(),1),s=n||u("panel").hidden?
0:205/r,i=u("panel").getBoundingClientRect().top-N.getBoundingClientRect().top,a=n&&!u("panel").hidden?(N.clientHeight-Math.max(Math.min(i,N.clientHeight),90))/
2/r:0;T.moveTo({position:{x:e+s,y:o+a},scale:r}),me()}function ze(){let t=new Map,e=A(po())[1],o=new Map;for(let s of vt()){let i=se(s);t.set(i,[...t.get(i)||[],s]),o.set(s,A(s)[1])}let n=new Map;for(let s of[...t.
keys()].sort((i,a)=>Math.abs(i)-Math.abs(a)||i-a)){let i=t.get(s).sort((d,g)=>o.get(d)-o.get(g)),[a,l]=Ka(i),p=i.map(d=>Math.abs(s)<2||!n.has(qn(d))?-l/2:n.get(
qn(d))[1]-Number(a.get(d))),f=Math.abs(s)<2?p:Ws(p);i.forEach((d,g)=>n.set(d,[J(fo(s)),Number(a.get(d))+f[g]]))}let r=e-(n.has(po())?n.get(po())[1]:0);c.pinned.
clear(),c.laid=new Map([...n].map(([s,[i,a]])=>[s.id,[i,J(a+r)]]))}function Ka(t){let e=Kn(),o=i=>!i.members&&w.near.quiet[i.at]?-2:e.findLastIndex(a=>a.members.
includes(Te(i))),n=t.map(i=>{let a=o(i);return{tall:A(i)[3],kind:a,headed:a>=0&&!!e[a].words}}),[r,s]=Ns(n,ht);return[new Map(t.map((i,a)=>[i,r[a]])),s]}function ue(t){let e=!c.open.has(t.id);D(()=>{let[o,n]=e?A(t):A(k[t.members[0]]);e?c.open.add(t.id):c.open.delete(t.id),t.members.forEach((r,s)=>e?c.laid.set(k[r].
id,[o,n+s/100]):c.laid.delete(k[r].id)),e||c.laid.set(t.id,[o,n]),c.at="",ze()},!0),x.shownSheet="",u("panel").hidden=!0,j(e?`Opened: ${qt(t)}; Ctrl-Z closes it`:
`Closed: ${qt(t)}`)}var ei=t=>t.startsWith("party:")?"card:"+(G.get(t.slice(6))||[{id:""}])[0].id:t;function sn(t){let e=t.slice(0,5);if(e==="claim")return Ct.claims[t.slice(6)];if(e===
"line:")return Ct.lines[t.slice(5)]||(_.has(t.slice(5))?Ja(_.get(t.slice(5))):void 0);if(e==="pack:")return nt.has(t.slice(5))?Xa(nt.get(t.slice(5))):void 0;let o=B.
get(t.slice(5));return o&&(Ct.cards[o.uid]||Va(o))}var rt=t=>typeof t=="number"?Ct.texts[t]:t||"",Ja=t=>["Line",`${k[t.source].name} → ${k[t.target].name}`,[t.
word],[["Relation",t.relation],["Goods",t.goods||"not named"],["Support",t.printed],["Sources",t.voices.join(", ")],["Denied by",t.denied_by.join(", ")],["Publi\
c",t.public.join(" to ")],["Level",t.level]].filter(e=>e[1]),[["Claims",t.claims.map(e=>[e])],["The words",[[`This page is too large to carry every quote: entre\
pot explain ${t.uid}`]]]]],Va=t=>[t.small,t.name,t.pills.map(e=>e[0]),[],[["Relations shown",I[t.at].slice(0,200).map(e=>[`${k[e.source].name} ${e.relation} ${k[e.
target].name}`,"",e.word,"line:"+e.uid])],["The words",[[`This page is too large to carry every quote: entrepot explain ${t.uid}`]]]]];function Xa(t){let e=Rt(t).
map(o=>{let n=I[o.at].find(r=>h.drawn[r.at]&&re(r,o)===w.near.parents[o.at]);return[n?co(n):o.name,"",n?h.lines[n.at].small:o.small,"party:"+o.uid]});return["Gr\
oup, closed",qt(t),[],[],[["Who stands in it",e]]]}function oi([t,e,o,n,r]){let s=ei(rt(n)),i=L(s&&sn(s)?"button":"div","","item");if(i.append(L("p",rt(t))),e&&i.append(L("blockquote","“"+rt(e)+"”")),o&&i.append(
L("small",rt(o))),/^https?:\/\//.test(rt(r))){let a=L("a",rt(r));a.href=rt(r),a.rel="noreferrer noopener",a.target="_blank",i.append(a)}return i.tagName==="BUTT\
ON"&&(i.type="button",i.dataset.opens=s,i.addEventListener("click",()=>ct(s,!0))),i}var ni=[],pr=t=>ni.push(t);function Xt(t,e){x.shownSheet=t;let[o,n,r=[],s=[],
i=[],a=[],l=[]]=e,p=u("sheet");p.replaceChildren(L("p",rt(o),"kicker"),L("h2",rt(n),"title"));let f=L("div");for(let y of r)f.append(L("span",rt(y),"tag"));let d=L(
"dl"),g=L("div","","lead");for(let y of a)g.append(oi(y));for(let[y,b]of s)d.append(L("dt",rt(y)),L("dd",rt(b)));p.append(f,...a.length?[g]:[],...ni.map(y=>y(t))),
ke()&&!t.startsWith("claim")&&p.append(L("p","This sheet holds all that is on file; the picture shows the dates you chose.","caption")),p.append(d);for(let y of l)
p.append(zs(y));for(let[y,b=[]]of[...Ya(t),...Za(t,i)]){p.append(L("h3",rt(y)));for(let $ of b)p.append(oi($))}u("panel").hidden=!1,u("back").hidden=tt.length===
0,u("panel").scrollTop=0}function Ya(t){let e=t.startsWith("line:")&&m.placed.kind==="near"&&_.get(t.slice(5)),o=i=>new Set(i.map(a=>`${a.source}>${a.target}`)).
size>1,n=t.startsWith("line:")&&m.placed.kind==="map"&&_.get(t.slice(5)),r=e?Ne(e):n?_s(n):[];if(r.length<2)return[];let s=r.map(i=>[`${n||o(r)?`${k[i.source].name}\
 → ${k[i.target].name}: `:""}${i.relation}${i.goods?` [${i.goods}]`:""}`,"",h.lines[i.at].small+(h.lines[i.at].denied?" · denied":""),"line:"+i.uid]);return[
[`This line stands for ${r.length} relations`,s]]}function Za(t,e){if(!c.grown.length||!t.startsWith("card:"))return e;let n=I[B.get(t.slice(5)).at].filter(r=>h.
drawn[r.at]).map(r=>[`${k[r.source].name} ${r.relation} ${k[r.target].name}${r.goods?` [${r.goods}]`:""}`,"",r.word,"line:"+r.uid]);return[...e.filter(([r])=>rt(
r)!=="Relations shown"),["Relations shown",n]]}function ct(t,e){let o=xs(t);if(o)return location.assign(o);let n=sn(t);n&&(!e&&t.startsWith("card:")&&h.cards[B.
get(t.slice(5)).at]&&Fo(B.get(t.slice(5)))&&ue(Fo(B.get(t.slice(5)))),e&&x.shownSheet&&tt.push(x.shownSheet),e||(tt.length=0),!t.startsWith("claim")&&c.at!==t&&
($t(),c.at=t,c.picked.clear(),!e&&c.route>=0&&!(h.focus&&h.focus.has(t.slice(5)))&&(c.route=-1),c.ends=["",""],q()),Xt(t,n),e&&u("sheet").focus({preventScroll:!0}),
t.startsWith("claim")||Qs(t),j(rt(n[1])))}function an(t){x.joining=t,j(`Choose the other end of a connection with ${B.get(t).name}: a card of the picture, or on\
e found by search`)}function he(t,e){x.joining="",t!==e&&(D(()=>{c.ends=[t,e],c.at="",c.route=-1,c.picked.clear()}),ri())}function ri(){let{way:t}=wo(...c.ends),
[e,o]=c.ends.map(s=>B.get(s).name),n=(t||[]).map(s=>[`${k[s.source].name} ${s.relation} ${k[s.target].name}${s.goods?` [${s.goods}]`:""}`,"",h.lines[s.at].small,
"line:"+s.uid]),r=t?"The fewest lines between the two in this picture, whichever way goods move. Unranked: it is no route, and no source says that anything went\
 this way.":"Nothing that is shown here joins the two. That says nothing beyond this picture.";if(Xt("",["A connection, unranked",`${e} – ${o}`,[],[],[["What \
it is",[[r]]],...n.length?[["Lines",n]]:[]]]),H){let s=L("a","Routes between the two, by their evidence");s.href=`/routes?from=${encodeURIComponent(B.get(c.ends[0]).
uid)}&to=${encodeURIComponent(B.get(c.ends[1]).uid)}`,u("sheet").append(s)}j(t?`A connection of ${t.length} lines, unranked`:"No connection in this picture")}function Q(){
if(tt.length=0,c.ends[1])return ri();let t=c.at&&sn(c.at);t?Xt(c.at,t):(x.shownSheet="",u("panel").hidden=!0)}async function si(){for(let t of At.grown||[])ii(...t);if(w.live)try{let t=await gt("/api/notes?page="+encodeURIComponent(Nt));[W.notes,W.steps,W.by]=[t.notes,t.
steps,t.by||W.by]}catch(t){j(t.message)}}async function Ue(t,e=H.limit,o="",n=""){let r,s=n||[t,e,o].join("*");for(let a=2;!n&&c.grown.includes(s);a++)s=[t,e,o,
a].join("*");let i=k.filter(ft).length;try{r=await gt("/api/expand",{uid:t,limit:e,role:o,drawn:[...new Set(k.filter(ft).map(a=>a.uid))]})}catch(a){return j(a.message)}
if(n||$t(),c.grown.includes(s)||c.grown.push(s),ii(r,s,t),!n){if(w.near)for(let a of k.filter(l=>l.by&&l.by.includes(s)&&!c.laid.has(l.id)))c.laid.set(a.id,[w.near.
cards.x[a.at],w.near.cards.y[a.at]]);q(!0),j(`${k.filter(ft).length-i} more drawn`+(r.left?`; ${r.left} further ones: expand again`:"")),Q()}}var ln=t=>{let[e,o,
n]=t.split("*");return Ue(e,Number(o),n,t)};function ii(t,e,o){let n=m.placed;w.near&&(m.placed=w.near),Qa(t,e,o),m.placed=n,Ee.push([t,e,o])}function Qa(t,e,o){
let n=t.sheets.texts,r=a=>typeof a=="number"?n[a]:Array.isArray(a)?a.map(r):a;for(let a of["cards","lines","claims"])for(let[l,p]of Object.entries(t.sheets[a]))
Ct[a][l]=[...p.slice(0,6).map(r),...p.slice(6)];let s=t.lines.flatMap(a=>[a.source,a.target]).find(a=>G.has(a)),i=[w.wide,w.tall,w.near,w.field,w.map].filter(Boolean);
for(let a of t.cards){if(G.has(a.uid)){for(let d of G.get(a.uid))d.by&&!d.by.includes(e)&&d.by.push(e);continue}let l={...a,at:k.length,id:"0|"+a.uid,by:[e]};k.
push(l),B.set(l.id,l),G.set(l.uid,[l]),I.push([]),a.states&&(w.states.cards[l.at]=a.states);let p=(a.uid===o&&G.get(s)?G.get(s):G.get(o))[0],f=t.lines.find(d=>[
d.source,d.target].includes(a.uid)&&[d.source,d.target].includes(p.uid));for(let d of i)tl(d,l,p,f&&f.target===a.uid?1:-1)}for(let a of t.lines){let l=G.get(a.source),
p=G.get(a.target),f=_.get(a.uid);if(f&&f.by&&!f.by.includes(e)&&f.by.push(e),f||!l||!p)continue;let d={...a,at:C.length,source:l[0].at,target:p[0].at,by:[e]};C.
push(d),_.set(d.uid,d),I[d.source].push(d),d.target!==d.source&&I[d.target].push(d),ie.more[d.at]=a.states;for(let g of i)if(g.labels)for(let[y,b]of[["x",0],["y",
0],["w",a.w],["h",a.h]])g.labels[y].push(b)}x.index=null}function tl(t,e,o,n){let{x:r,y:s,w:i,h:a}=t.cards,l=t.kind==="map"?[0,0]:t.kind==="field"?[11,11]:t.kind===
"near"?[ht.chip,8+16.5*kt(e.name,ht.chip-62,14.2,3,!e.rim).length]:[e.w,e.h],p=(S,E)=>{r.push(S),s.push(E),i.push(l[0]),a.push(l[1]),t.how&&t.how.push(""),t.marks&&
t.marks.push(-1)};if(t.kind==="near")return el(t,e,o,n,p,l);if(t.kind==="map"||o===e)return p(t.kind==="map"?0:t.width/2,t.kind==="map"?0:t.height+60);let f=r.map(
(S,E)=>[r[E],s[E],i[E],a[E]]),d=t.labels;d&&d.x.forEach((S,E)=>d.w[E]&&d.x[E]&&f.push([d.x[E],d.y[E],d.w[E],d.h[E]]));let g=(S,E,P)=>f.every(R=>Math.abs(S-R[0])>=
(l[0]+R[2])/2+P||Math.abs(E-R[1])>=(l[1]+R[3])/2+P),y=r[o.at],b=s[o.at];if(t.kind==="field")for(let S=1;S<4e3;S++){let E=34+15*Math.sqrt(S),P=S*2.399963,R=y+E*Math.
cos(P),F=b+E*Math.sin(P);if(g(R,F,12))return p(J(R),J(F))}let $=t.kind==="tall",M=$?l[1]+150:l[0]+170,O=$?l[0]+26:l[1]+26;for(let S=1;S<200;S++)for(let E=-S;E<=
S;E++)for(let P of Math.abs(E)===S?[1,-1,...Array.from({length:Math.min(S-1,6)},(R,F)=>F+2)]:[S,-S]){let R=y+($?E*O:P*M),F=b+($?P*M:E*O);if(g(R,F,8))return p(J(
R),J(F))}p(y,b)}function el(t,e,o,n,r,s){let i=o===e?-1:se(K(o))?se(K(o))+Math.sign(se(K(o))):n;t.columns.push(i),t.parents.push(o===e?-1:o.at),t.quiet.push(e.rim?
1:0);let a=k.slice(0,e.at).filter(f=>f.by&&f.by[0]===e.by[0]).map(f=>[t.cards.x[f.at],t.cards.y[f.at],t.cards.w[f.at],t.cards.h[f.at]]),l=J(fo(i)),p=[...vt().map(
A),...mo(),...a];r(l,Uo(l,o===e?t.height:A(o)[1],s,p,ht.gap))}var hr={};ot(hr,{listen:()=>sl});var fr=t=>t.toLowerCase().replace(/ß/g,"ss").replace(/ς/g,"σ").normalize("NFKD").replace(/\p{Mn}/gu,"").replace(/[^\p{L}\p{N}]+/gu," ").trim(),$o=t=>/^[\x00-\x7f]*$/.
test(t),ai=t=>/[\u2e80-\u{10ffff}]/u.test(t);function ol(t,e){if(t.length>e.length&&([t,e]=[e,t]),e.length-t.length>1)return!1;let o=0;for(;o<t.length&&t[o]===e[o];)
o++;return t.length<e.length?t.slice(o)===e.slice(o+1):t.slice(o+1)===e.slice(o+1)||t[o]===e[o+1]&&t[o+1]===e[o]&&t.slice(o+2)===e.slice(o+2)}var li=t=>t.length>=
4&&!/\p{Nd}/u.test(t),nl=(t,e)=>e.startsWith(t)||li(t)&&li(e)&&ol(t,e);function ci(t,e){let o=(i,a)=>[...i].length>=(ai(i)?2:3)&&a.includes(i),n=i=>i.split(" "),
r=[(i,a)=>i===a,(i,a)=>a.startsWith(i+" "),(i,a)=>n(i).every(l=>n(a).includes(l)),(i,a)=>n(i).every(l=>n(a).some(p=>p.startsWith(l))),(i,a)=>o(i.replaceAll(" ",
""),a.replaceAll(" ","")),(i,a)=>n(i).every(l=>n(a).some(p=>nl(l,p)))],s=!$o(t[0]+e[0])&&!ai(t[0]);for(let[i,a]of r.entries())for(let l of i===5&&!s?[0]:[0,1])if(t[l]&&
a(t[l],e[l]))return 2*i+l;return-1}var mr=(t,e)=>{for(let o=0;o<t.length;o++)if(t[o]!==e[o])return t[o]<e[o]?-1:1;return 0};function di(t){let e=t.folds.map(([f,
d])=>({pattern:new RegExp(f,"g"),by:d.replace(/\\(\d)/g,"$$$1")})),o=new Map;function n(f){if(!o.has(f)){let d=e.reduce((g,{pattern:y,by:b})=>g.replace(y,b),f);
o.set(f,f.length>3&&d.length>=3?d:f)}return o.get(f)}let r=new Map(Object.entries(t.twins)),s=new Map([...r].map(([f,d])=>[d,f]));function i(f){if(!/[a-z]/i.test(
f)||!/[\u0400-\u04ff]/.test(f))return r.get(f)||f;let d=[...f].some(y=>$o(y)&&!r.has(y)),g=[...f].some(y=>!$o(y)&&!s.has(y));return d===g?f:[...f].map(y=>(d?s:r).
get(y)||y).join("")}let a=f=>/[a-z]/i.test(f)&&/[\u0400-\u04ff]/.test(f)?f.replace(/[A-Za-z\u0400-\u04ff]+/g,i):f;function l(f){let d=fr(f),g=$o(d)?d:[...a(d)].
map(y=>$o(y)?y:t.letters[y]||"").join("");return[d,g.split(" ").filter(Boolean).map(n).join(" ")]}function p(f,d,g){let y=f-f%2,b=f%2;return y?t.reasons[y].replace(
"{}",()=>d)+(b&&y!==10?", in another spelling":""):b?`another spelling of '${d}'`:g?`alias '${d}'`:"name"}return{spelling:l,reason:p}}var Ot=t=>`${fr(document.title).replace(/[^a-z0-9]+/g,"-").replace(/^-+|-+$/g,"").slice(0,60)||"entrepot"}.${t}`;function Lt(t,e){let o=document.createElement("\
a");o.href=URL.createObjectURL(e),o.download=t,o.click(),setTimeout(()=>URL.revokeObjectURL(o.href),1e3)}var cn=t=>t.startsWith("card:")?"party:"+B.get(t.slice(5)).uid:t;function vo({about:t,box:e}){let o=t.slice(t.indexOf(":")+1);return t==="picture"?e&&e.length?"\
A box on the picture":"The picture":t.startsWith("party:")?G.has(o)?G.get(o)[0].name:"":t.startsWith("line:")?_.has(o)?`${k[_.get(o).source].name} → ${k[_.get(
o).target].name}`:"":Ct.claims[o]||C.some(n=>n.claims.includes(o))?"Claim "+o:""}var ge=()=>W.notes.filter(t=>vo(t)&&(t.page===""||t.page===Nt)),pi=t=>t?ge().filter(
e=>e.about===cn(t)):[],ur=t=>!t.layout||t.layout===m.placed.kind;function rl(){let t={file:!0,view:zt(),by:W.by,notes:ge().map(n=>({...n,page:""})),steps:W.steps.map(n=>({...n,page:""})),grown:Ee},e=JSON.stringify(t).replace(
/[<>&\u2028\u2029]/g,n=>"\\u"+n.charCodeAt(0).toString(16).padStart(4,"0")),o=ys.map(([n,r])=>n.id==="left"?`<script type="application/json" id="left">${e}<\/scr\
ipt>`:r||n.outerHTML);return`<!DOCTYPE html>
<html lang="${Mt(Pt.lang)}">
${document.head.outerHTML}
<body>
${o.join(`
`)}
</body>
</html>
`}function sl(){u("save-left").addEventListener("click",()=>{Lt(Ot("html"),new Blob([rl()],{type:"text/html"})),x.unsaved=!1,u("save").open=!1,j("Saved as you l\
eft it: one file, with notes, story, places and filters")}),window.addEventListener("beforeunload",t=>{x.unsaved&&t.preventDefault()})}function fi(){m.placed.kind==="near"?D(ze,!0):D(()=>c.pinned.clear(),!0),mt(!0),pt(),j(m.placed.kind==="near"?"Laid out anew, in the same order":"What was moved\
 by hand was put back")}function Ge(){x.noting||(x.joining="",tt.length=0,x.shownSheet="",u("panel").hidden=!0,j(""),c.at||c.route>=0||c.picked.size||c.ends[0]?
D(()=>{[c.at,c.route,c.ends]=["",-1,["",""]],c.picked.clear()}):(h.focus=null,m.batches=null,T.redraw()))}function Yt(t){D(()=>{for(let e of t)c.hidden.add(e);c.
at="",c.picked.clear()}),u("panel").hidden=!0,x.shownSheet="",j(`${t.length===1?B.get(t[0]).name:t.length+" cards"} hidden; Ctrl-Z brings back`)}function dn(t){
let e=c.folded.has(t);D(()=>e?c.folded.delete(t):c.folded.add(t));let o=h.held.get(t)||0;j(e?"Unfolded":o?`${o} folded away under ${B.get(t).name}`:"Nothing han\
gs on this card alone"),c.at==="card:"+t&&Q()}function Mo(t){D(()=>{c.mode=t,c.eye=null}),t==="table"&&u("twin").focus({preventScroll:!0})}var mi=12,ui=0;function il(t){let e=new Map;for(let o of I[t.at]){let n=k[re(o,t)],r=c.hidden.has(n.id)||al(n);if(h.lines[o.at]===null||h.cards[n.at]||!r||!ft(n))
continue;let s=`${o.source===t.at?"out":"in"} ${o.relation}`;e.has(s)||e.set(s,new Map);let i=e.get(s);i.set(n,Math.max(i.get(n)??-1,h.lines[o.at].support??-1))}
return e}var al=t=>I[t.at].some(e=>c.folded.has(k[re(e,t)].id)),gr=t=>t.startsWith("in ")?`… ${t.slice(3)} it`:`it ${t.slice(4)} …`;async function wr(t){let e=new Map(
[...il(t)].map(([o,n])=>[o,{words:o,key:"",more:0,back:[...n].sort((r,s)=>s[1]-r[1]||(r[0].name<s[0].name?-1:1)).map(([r])=>r)}]));if(H){let o=k.filter(ft).map(
r=>r.uid),{roles:n}=await gt("/api/roles",{uid:t.uid,drawn:[...new Set(o)]});for(let{key:r,relation:s,count:i}of n){let a=`${r.startsWith("in.")?"in":"out"} ${s}`;
e.set(a,{...e.get(a)||{words:a,back:[]},key:r,more:i})}}return[...e.values()].sort((o,n)=>n.back.length+n.more-o.back.length-o.more||(o.words<n.words?-1:1))}async function yr(t,e){
let o=e.back.slice(0,mi),n=e.back.length-o.length;if(o.length){D(()=>{for(let s of o){c.hidden.delete(s.id);for(let i of I[s.at])c.folded.delete(k[re(i,s)].id)}},
!0);let r=o.filter(s=>!h.cards[s.at]).length;j(`${o.length-r} more drawn`+(n+e.more?`; ${n+e.more} further ones: expand again`:"")+(r?`; ${r} are filtered out`:
"")),Q()}else e.more&&await Ue(t.uid,Math.min(mi,H.limit),e.key)}function hi(t){let e=L("div","","roles"),o=++ui;return wr(t).then(n=>{if(o!==ui&&!e.isConnected)
return;let r=n.reduce((s,i)=>s+i.back.length+i.more,0);e.append(L("span",r?"Expand:":H?"All its neighbours are drawn.":"All neighbours that this page holds are \
drawn.","small"));for(let s of n)e.append(U(`${gr(s.words)} (${s.back.length+s.more})`,()=>yr(t,s),"role"));H&&n.some(s=>s.more)&&e.append(U("Expand: the best o\
f all",()=>Ue(t.uid),"role"))},n=>j(n.message)),e}function gi(t){let e=L("div","","actions");if(H&&t&&!t.startsWith("pack:")&&e.append(ll(t)),t.startsWith("pack:")&&e.append(U("Open in place",()=>ue(nt.get(t.slice(
5)))),U("Hide",()=>Yt(Ce(nt.get(t.slice(5)))))),!t.startsWith("card:"))return e;let o=t.slice(5);for(let[n,r]of kr(B.get(o)))e.append(U(n,r));return e.append(hi(
B.get(o))),c.pinned.has(o)&&e.append(U("Put back",()=>D(()=>c.pinned.delete(o),!0))),e}function ll(t){let e=L("a","Evidence page");return e.href="/e/"+encodeURIComponent(
t.startsWith("card:")?B.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)),e}var So=null;function xr(t){let e=new Set([t.id]);for(let o of I[t.at])h.drawn[o.at]&&e.
add(k[o.source].id).add(k[o.target].id);D(()=>{for(let o of k)h.cards[o.at]&&!e.has(o.id)&&c.hidden.add(o.id);m.placed.kind==="near"&&(rn(),ze())},!0),mt(!0),pt(),
j(`Only ${t.name} and what is joined to it; Ctrl-Z brings the rest back`),Q()}function cl(t){let e=So;if(So=null,H)return location.assign(`/routes?from=${encodeURIComponent(
e.uid)}&to=${encodeURIComponent(t.uid)}`);he(e.id,t.id),u("sheet").append(L("p",`Documented routes between the two are not worked out in a file. Ask: entrepot r\
outes "${e.uid}" "${t.uid}"`,"caption"))}function dl(t){let e=[],o=new Set([t.at]);for(let r=t;w.near&&w.near.parents[r.at]>=0;){let s=k[w.near.parents[r.at]],i=I[r.
at].filter(a=>h.drawn[a.at]&&re(a,r)===s.at);if(!i.length||o.has(s.at))break;if(e.unshift(i.reduce((a,l)=>(h.lines[l.at].support??-1)>(h.lines[a.at].support??-1)?
l:a)),o.add(s.at),r=s,r.end)return e}let n=k.find(r=>r.end&&h.cards[r.at]);return n&&n!==t?wo(n.id,t.id).way:null}function br(t){let e=k.find(s=>s.end),o=dl(t),
n=(o||[]).map(s=>co(s)+(h.lines[s.at].denied?" (denied or disputed)":"")),r=t.end?`${t.name} is what this picture was asked about.`:o?`${t.name} is drawn becaus\
e sources state: ${n.join("; ")}.`:`Nothing that is shown here joins ${t.name} to what the picture was asked about.`;tt.length=0,Xt("",["Why it is near",e&&!t.end?
`${t.name}, ${e.name}`:t.name,[],[],[["In one sentence",[[r]]],...o&&o.length?[["The relations that bring it in",o.map(s=>[co(s),"",h.lines[s.at].small,"line:"+
s.uid])]]:[]]]),j(r)}function kr(t){let e=t.id,o=m.placed.kind==="near"&&so.get(t.at),n=[["Only this",()=>xr(t)],["Why near?",()=>br(t)],["Route from here",()=>{
So=t,j(`A route from ${t.name}: choose the other end, then "Route to here"`),Q()}]];return So&&So!==t&&n.push(["Route to here",()=>cl(t)]),n.push(["Connect to…",
()=>an(e)],["Hide",()=>Yt([e])],[c.folded.has(e)?"Unfold":"Fold",()=>dn(e)]),o&&c.open.has(o.id)&&n.push(["Close its group",()=>ue(o)]),c.pinned.has(e)&&n.push(
["Put back",()=>D(()=>c.pinned.delete(e),!0)]),n}function wi(){let t=yt(st(c.at)),e=m.placed.kind==="near"&&t&&(t.members?t:so.get(Number(t.at)));e&&ue(e)}var Pr={};ot(Pr,{listCompare:()=>Tr,listen:()=>jl});function fl(t,e){let o=Math.max(13,bt/e);if(o<13.5)return[t.text,13,!0];let[,,n,r]=A(t),s=r-4-xi(t),i=kt(t.name,n-38,o,Math.max(1,Math.floor(s/(1.14*o))),!0);return[
i,o,i.length*1.14*o+16<s]}var xi=t=>h.pills[t.at].length?7:0;function ml({ctx:t,c:e,look:o},n,r){let[s,i,a,l]=A(n),p=s-a/2,f=i-l/2,d=Y(n.id),g=d?e.faint:o(n.family),
y=lt("card:"+n.id),b=de(n.id);De(t,p,f,a,l,4),t.fillStyle=e.card,t.fill(),t.strokeStyle=y||b||x.hover===n.id||n.end&&!d?e.mark:e.edge,t.lineWidth=y||b?3:n.end?1.6:
1,t.stroke(),De(t,p,f,5,l,2),t.fillStyle=g,t.fill(),Be(t,w.looks[n.family].glyph,p+18,i,5,g),t.textAlign="left",t.textBaseline="alphabetic";let[$,M,O]=fl(n,r),S=M*
1.154,E=i-(S*$.length+(O?13:0))/2+M*.77+(M>13?xi(n)/2:0);t.font=at(M,!0),t.fillStyle=d?e.faint:e.ink;for(let P of $)t.fillText(P,p+32,E,a-38),E+=S;m.namesDrawn.
push([n.id,M*r,$.join(" ")]),t.font=at(11),t.fillStyle=d?e.faint:e.soft,O&&t.fillText(n.small,p+32,E,a-38),ul({ctx:t,c:e},n,p+a-6,f,d)}function ul({ctx:t,c:e},o,n,r,s){
let i=h.held.get(o.id),a=h.pills[o.at].map(([l,p])=>[l,p,!0]);i&&a.push([`+${i}`,12+6*String(i).length,!1]),Yo(o.id)&&a.push(["moved",36,!1]),t.font=at(8.5,!0),
t.textAlign="center",t.textBaseline="alphabetic";for(let[l,p,f]of a.reverse())De(t,n-p,r-7,p,13,6.5),t.fillStyle=f?s?e.faint:e.pill:e.card,t.fill(),f||(t.strokeStyle=
s?e.faint:e.soft,t.lineWidth=1,t.stroke()),t.fillStyle=f?e["pill-ink"]:s?e.faint:e.soft,t.fillText(l,n-p/2,r+2.6),n-=p+4}function hl({ctx:t,c:e},o){let{label:n}=m.
geometry[o.at];if(!n)return;let r=h.lines[o.at],[s,i,a,l]=n,p=s-a/2,f=i-l/2,d=Y(o.uid),g=lt("line:"+o.uid);De(t,p,f,a,l,7),t.fillStyle=e.ground,t.fill(),t.strokeStyle=
g||x.hover===o.uid?e.mark:e.edge,t.lineWidth=g?2.4:1,(r.known==="unknown"||r.known==="proposed")&&t.setLineDash([2,3]),t.stroke(),t.setLineDash([]),t.textAlign=
"center",t.textBaseline="alphabetic";let y=f+4+11.5*.85;t.font=at(11.5),t.fillStyle=d?e.faint:e.ink;for(let b of o.text)t.fillText(b,s,y,a-8),y+=14;if(t.font=at(
11),t.fillStyle=d?e.faint:e.soft,t.fillText(r.small,s,y,a-4),t.strokeStyle=t.fillStyle=d?e.faint:e.ink,r.partial&&(t.font=at(15,!0),t.textAlign="right",t.fillText(
"…",p+a-3,f+3)),r.denied){let b=p+2,$=f+2;t.beginPath(),t.arc(b,$,7,0,7),t.fillStyle=e.card,t.fill(),t.lineWidth=1,t.stroke(),t.lineWidth=1.6,t.beginPath(),t.
moveTo(b-3,$-3),t.lineTo(b+3,$+3),t.moveTo(b+3,$-3),t.lineTo(b-3,$+3),t.stroke()}m.weakest.has(o.uid)&&gl({ctx:t,c:e},s,f+l,"weakest step")}function gl({ctx:t,c:e},o,n,r){
t.font=at(9,!0);let s=t.measureText(r).width+10;De(t,o-s/2,n-3,s,13,6.5),t.fillStyle=e.mark,t.fill(),t.fillStyle=e.ground,t.textAlign="center",t.textBaseline="a\
lphabetic",t.fillText(r,o,n+7)}function wl({ctx:t,c:e},o){let n=h.lines[o.at],r=m.geometry[o.at],s=w.widths[n.weight],a=Y(o.uid)?e.faint:h.focus||x.hover===o.uid?
e.mark:e.line;n.change&&n.change!=="went"&&(t.strokeStyle=nn(n.change,e===w.dark)+"55",t.lineWidth=s+7,t.stroke(r.path)),t.setLineDash(w.known[n.known][1]),t.strokeStyle=
a,t.lineWidth=n.denied?s+3:s,t.stroke(r.path),n.denied&&(t.strokeStyle=e.ground,t.lineWidth=s+.6,t.stroke(r.path)),t.setLineDash([]),t.fillStyle=a,t.beginPath(),
Zo(t,r,s),t.fill()}var yi=(t,e)=>h.focus?[...t.filter(o=>Y(e(o))),...t.filter(o=>!Y(e(o)))]:t;function bi(t,e){m.namesDrawn=[];let o=yi(C.filter(r=>h.drawn[r.at]),
r=>r.uid),n=Ae(yi(k.filter(r=>h.cards[r.at]),r=>r.id));yl(t);for(let r of o)wl(t,r);for(let r of o)hl(t,r);for(let r of n)ml(t,r,e)}function yl({ctx:t,c:e}){m.placed.
strips.forEach(([n,r,s],i)=>{i&&(t.fillStyle=e.band,t.fillRect(-4e3,r,2*4e3+m.placed.width,s-r)),n&&(t.font=at(12,!0),t.textAlign="left",t.textBaseline="alphabe\
tic",t.fillStyle=e.soft,t.fillText(n,0,r+21))}),t.font=at(10.5,!0),t.textAlign="center",t.fillStyle=e.soft;for(let[n,r,s]of m.placed.headings)t.fillText(n,r,s)}var xl="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");function dt(t){let[e,o,n]=t.split("-");return[n&&String(Number(n)),o&&xl[Number(o)-1],e].filter(
Boolean).join(" ")}var Bt=t=>t?`as public on ${dt(t)}`:"all that is public";var ki=186,$i=(t,[e,o])=>{let[,n,r]=m.paperBoxes.find(s=>s[0]===t)||[t,e,o];return{note:t,dx:n-e,dy:r-o}},vi=([t,e])=>{let o=m.paperBoxes.findLast(([,n,r,s,i])=>Math.
abs(t-n)<=s/2&&Math.abs(e-r)<=i/2);return o?"note:"+o[0]:""},vr=t=>m.placed.kind==="map"?1/t:Math.min(Math.max(1,.92/t),2.5);function Mi(t){let e=t.about.slice(
t.about.indexOf(":")+1);if(t.about.startsWith("party:")){let n=(G.get(e)||[]).find(r=>h.cards[r.at]);return n&&A(n)[2]+1>1?A(n):null}let o=t.about.startsWith("l\
ine:")?_.get(e):C.find(n=>n.claims.includes(e)&&h.drawn[n.at]);return o&&h.drawn[o.at]&&xo(o)?Io(m.geometry[o.at]):null}function pn({c:t},e,o){let n=[],r=vr(e),
s=new Map;x.saving||(m.paperBoxes=[]);for(let i of ge()){let a=$s[i.colour],l={fill:a[o?1:0],edge:a[2],ink:t.ink,u:r};if(i.about==="picture"){ur(i)&&bl(n,i,l);continue}
let p=Mi(i);if(!p)continue;let f=(s.get(i.about)||0)+1;s.set(i.about,f);let d=[p[0]-p[2]/2+(f-1)*9*r,p[1]-p[3]/2];n.push({points:[[d[0]-5*r,d[1]-8*r],[d[0]+5*r,
d[1]-8*r],[d[0]+5*r,d[1]+4*r],[d[0],d[1]+r],[d[0]-5*r,d[1]+4*r]],fill:l.edge}),i.pinned&&$r(n,i,l,i.layout===m.placed.kind&&i.place.length?i.place:null,p)}return n}
function bl(t,e,o){if(!e.box.length)return $r(t,e,o,e.place,null);let[n,r,s,i]=e.box;t.push({box:[n-s/2,r-i/2,s,i,6],stroke:o.edge,width:2*o.u}),$r(t,e,o,e.place.
length?e.place:null,e.box,!e.pinned)}function $r(t,e,{fill:o,edge:n,ink:r,u:s},i,a,l=!1){let p=12*s,f=(ki-16)*s,d=kt(l&&e.tag||e.text,f,p,l?1:9,!1),g=e.tag&&!l?
[pe(e.tag,f,p,!0)]:[],y=l?[]:[pe(`${e.by}, ${dt(e.on)}`,f,11*s,!1)],b=ki*s,$=(d.length+g.length+y.length)*15*s+12*s,[M,O]=i||kl(a,b,$,s,e.box.length>0),S=O-$/2;
a&&(Math.abs(M-a[0])>(b+a[2])/2+12*s||Math.abs(O-a[1])>($+a[3])/2+12*s)&&!e.box.length&&t.push({d:`M${v(a[0])} ${v(a[1])}L${v(M)} ${v(O)}`,stroke:n,width:1.2*s,
dash:[3*s,3*s]}),t.push({box:[M-b/2,S,b,$,3*s],fill:o,stroke:n,width:1.2*s}),[...g.map(R=>[R,12,!0,r]),...d.map(R=>[R,12,!1,r]),...y.map(R=>[R,11,!1,r])].forEach(
([R,F,z,V],ut)=>t.push({words:R,x:M-b/2+8*s,y:S+(17+15*ut)*s,size:F*s,fill:V,bold:z,italic:ut>=g.length+d.length})),x.saving||m.paperBoxes.push([e.key,M,O,b,$])}
function kl([t,e,o,n],r,s,i,a){if(a)return[t-o/2+r/2,e-n/2-s/2-4*i];let l=o/2+r/2+8*i,p=n/2+s/2+8*i,f=[[t,e+p],[t,e-p],[t+l,e],[t-l,e],[t+l,e+p],[t-l,e+p],[t+l,
e-p],[t-l,e-p]],d=k.filter($=>h.cards[$.at]).map(A),g=C.filter($=>h.drawn[$.at]&&m.geometry[$.at].label).map($=>m.geometry[$.at].label),y=[...d,...g,...x.saving?
[]:m.paperBoxes.map($=>$.slice(1))],b=([$,M])=>y.reduce((O,S)=>O+Math.max(0,(r+S[2])/2-Math.abs($-S[0]))*Math.max(0,(s+S[3])/2-Math.abs(M-S[1])),0);return f.reduce(
($,M)=>b(M)<b($)?M:$)}function Si(t,e,o){if(W.notes.length)for(let n of pn(t,e,o))St(t.ctx,n)}function fn([t,e,o,n]){let r=[[(t+o)/2,(e+n)/2,o-t,n-e]];for(let s of W.
notes.length?pn(Jt(null,!1),1,!1):[])s.box&&r.push([s.box[0]+s.box[2]/2,s.box[1]+s.box[3]/2,s.box[2]+16,s.box[3]+16]);return wt(r)}function Oi(){let t=[...new Set(
ge().filter(e=>e.about==="picture"?ur(e):Mi(e)).map(e=>e.by))];return t.length?`Notes on the picture are the words of ${t.join(", ")}, and no sources.`:""}function Sr({c:t},e,o){let n=[],r=vr(e),s=l=>nn(l,o),i=m.placed.kind==="near",a=m.placed.kind==="near"?Kt():m.placed.kind==="map"?ve():C.filter(l=>h.drawn[l.at]).
map(l=>[l]);for(let l of a){let p=Object.keys(xt).map(M=>[M,l.filter(O=>h.lines[O.at].change===M).length]).filter(([,M])=>M),f=m.geometry[l[0].at],d=m.placed.kind===
"map"&&f.d?Do(f):Io(f);if(!p.length||!d)continue;let[[g]]=p,y=(w.widths[h.lines[l[0].at].weight]+6)*(m.placed.kind==="map"?r:1),b=f.label&&!i?"":f.d||(f.from?`M${v(
f.from[0])} ${v(f.from[1])}L${v(f.tip[0])} ${v(f.tip[1])}`:"");if(g!=="went"&&b&&n.push({d:b,stroke:s(g)+"55",width:y,dash:[]}),i&&g==="appeared"&&p.length===1&&
[l[0].source,l[0].target].some(M=>cr(k[M])))continue;let $=l.length===1?`${xt[g][0]} ${xt[g][1]}`:p.map(([M,O])=>xt[M][0]+O).join(" ");Mr(n,t,$,d[0],d[1]+(d[3]||
0)/2+2*r,s(g),r)}for(let l of k){let[p,f,d,g]=A(l);h.cards[l.at]&&d>40&&cr(l)&&n.push({box:[p-d/2-3,f-g/2-3,d+6,g+6,6],stroke:s("appeared"),width:2*r})}for(let[
l,p,f]of h.measures){let[d,g,y,b]=A(l),$=[...p.map(M=>`+ ${M}`),...f.map(M=>`− ${M}`)].join("  ");i?Mr(n,t,p.length?"+":"−",d+y/2,g,s(p.length?"appeared":"w\
ent"),r):(m.placed.kind==="map"?y+b>=0&&w.map.marks[l.at]>=0:y)&&Mr(n,t,$,d,g+b/2-2*r,s(p.length?"appeared":"went"),r)}return n}function Mr(t,e,o,n,r,s,i){let a=Vt(
o,11*i,!0)+10*i;t.push({box:[n-a/2,r-3*i,a,16*i,8*i],fill:e.card,stroke:s,width:1.2*i},{words:o,x:n,y:r+9*i,size:11*i,fill:s,bold:!0,anchor:"middle"})}function Li(t,e,o){
if(c.against&&!et())for(let n of Sr(t,e,o))St(t.ctx,n)}var mn=(t,e)=>!e||t[0]>e[0]&&t[0]<e[2]&&t[1]>e[1]&&t[1]<e[3],$l=t=>{let e=h.lines[t.at];return Y(t.uid)?"faint":`${e.known}.${e.weight}.${e.denied?1:0}`};function vl(){
m.batches=new Map;for(let t of C){if(!h.drawn[t.at])continue;let e=$l(t),{from:o=[0,0],tip:n}=m.geometry[t.at];m.batches.has(e)||m.batches.set(e,{path:new Path2D,
lines:[]});let r=m.batches.get(e);r.path.moveTo(o[0],o[1]),r.path.lineTo(n[0],n[1]),r.lines.push(t)}}function Ei(t,e){let{ctx:o,c:n,look:r}=t;if(m.batches||vl(),
!(x.moving&&Ht&&w.limits.hide))for(let[i,a]of[...m.batches].sort(([l],[p])=>l==="faint"?-1:p==="faint"?1:0)){let l=i==="faint",[p,f,d]=i.split("."),g=l?.7:Math.
max(w.widths[f]*.55,h.focus?1.3/e:0);if(o.setLineDash(l||x.moving?[]:w.known[p][1]),o.strokeStyle=l?n.faint:h.focus?n.mark:n.line,o.globalAlpha=l?.6:Ht&&!h.focus?
.45:.9,o.lineWidth=d==="1"?g+1.6:g,o.stroke(a.path),d==="1"&&(o.globalAlpha=1,o.strokeStyle=n.ground,o.lineWidth=g*.6,o.stroke(a.path)),o.globalAlpha=1,o.setLineDash(
[]),e>.5&&!l&&!x.moving){o.fillStyle=h.focus?n.mark:n.line,o.beginPath();for(let y of a.lines)mn(m.geometry[y.at].tip,m.frame)&&Zo(o,m.geometry[y.at],0);o.fill()}}
let s=k.filter(i=>h.cards[i.at]);if(e<.6&&s.length>100||x.moving&&s.length>1500)Ml(t,s,e);else for(let i of s){let[a,l,p]=A(i);mn([a,l],m.frame)&&Be(o,w.looks[i.
family].glyph,a,l,p/2,Y(i.id)?n.faint:r(i.family))}for(let i of s){if(!(lt("card:"+i.id)||x.hover===i.id||de(i.id)||i.end))continue;let[a,l,p]=A(i);o.strokeStyle=
n.mark,o.lineWidth=2/Math.min(e,1),o.beginPath(),o.arc(a,l,p/2+3,0,7),o.stroke()}x.moving&&Ht||Sl(t,s,e)}function Ml({ctx:t,c:e,look:o},n,r){let s=new Map;for(let a of n){
let l=Y(a.id)?"":a.family;s.has(l)||s.set(l,[]),s.get(l).push(a)}let i=Math.max(4,1.6/r);for(let[a,l]of s){t.fillStyle=a?o(a):e.faint,t.beginPath();for(let p of l){
let[f,d]=A(p);mn([f,d],m.frame)&&t.rect(f-i*.85,d-i*.85,i*1.7,i*1.7)}t.fill()}}function Sl({ctx:t,c:e},o,n){let r=12/n,s=new Map,i=150/n,a=Ht?60:160,l=d=>(lt("c\
ard:"+d.id)||x.hover===d.id?4:0)+(d.end?2:0)+(h.focus&&!Y(d.id)?1:0),p=o.filter(d=>!Y(d.id)&&mn(A(d),m.frame));p.sort((d,g)=>l(g)-l(d)||I[g.at].length-I[d.at].length||
d.at-g.at),t.font=at(r,!0),t.textAlign="center",t.textBaseline="alphabetic";let f=0;for(let d of p){if(f>=a)break;let[g,y,b]=A(d),$=d.text[0]||d.name.slice(0,30),
M=t.measureText($).width,O=y-b/2-r*1.15,S=[g-M/2,O,g+M/2,O+r*1.1],E=[];for(let P=Math.floor(S[0]/i);P<=Math.floor(S[2]/i);P++)for(let R=Math.floor(S[1]/i);R<=Math.
floor(S[3]/i);R++)E.push(`${P},${R}`);if(!E.some(P=>(s.get(P)||[]).some(R=>S[0]<R[2]&&S[2]>R[0]&&S[1]<R[3]&&S[3]>R[1]))){for(let P of E)s.set(P,[...s.get(P)||[],
S]);t.lineWidth=r/4,t.strokeStyle=e.ground,t.strokeText($,g,y-b/2-r*.3),t.fillStyle=e.ink,t.fillText($,g,y-b/2-r*.3),f+=1}}}function Or({c:t,look:e},o){let n=[],r=i=>!h.focus||i.some(a=>h.focus?.has(a.uid)),s=ve();for(let i of[...s.filter(a=>!r(a)),...s.filter(r)])Ol(n,t,i,o,!r(i));for(let[
i,a]of je())Ll(n,t,e,i,a,o);for(let i of El(o))n.push({...i,fill:i.faint?t.faint:t.ink,halo:t.ground,wide:3/o});return n}function Ol(t,e,o,n,r){let s=h.lines[o[0].
at],i=m.geometry[o[0].at],a=w.widths[s.weight]/n,l=o.some(E=>lt("line:"+E.uid)||x.hover===E.uid),p=r?e.faint:l||h.focus?e.mark:e.line,f=w.known[s.known][1].map(
E=>E/n);o.some(E=>h.lines[E.at].denied)?t.push({d:i.d,stroke:p,width:a+3/n,dash:f},{d:i.d,stroke:e.band,width:a+.6/n,dash:[]}):t.push({d:i.d,stroke:p,width:a,dash:f});
let[g,y]=i.tip,[b,$]=i.way,M=9/n;if(tn(t,[g-b*M,y-$*M],i.way,7/n,p),o.length<2||r)return;let[O,S]=Do(i);t.push({words:String(o.length),x:O,y:S+4/n,size:bt/n,fill:e.
soft,bold:!0,anchor:"middle",halo:e.ground,wide:3/n})}function Ll(t,e,o,n,r,s){let i=r.find(b=>!Y(b.id))||r[0],[a,l]=A(i),f=r.every(b=>Y(b.id))?e.faint:o(i.family),
d=r.some(b=>lt("card:"+b.id)||x.hover===b.id||de(b.id)),g=(r.length>1?.66:.5)*tr/s,y={place:[],town:[2.5,2]}[w.map.how[i.at]]||[1,1.6];t.push({round:[a,l,g],fill:e.
card,stroke:d?e.mark:f,width:(d?2.6:1.4)/s,dash:y.map(b=>b/s)}),r.length<2?t.push({glyph:w.looks[i.family].glyph,at:[a,l,g*.56],fill:f}):t.push({words:String(r.
length),x:a,y:l+4/s,size:bt/s,fill:f,bold:!0,anchor:"middle"})}function El(t){let e=[...je()],o=.7*tr/t,n=e.map(([,[f]])=>A(f)).map(([f,d])=>[f-o,d-o,f+o,d+o]),
r=([,f])=>Math.max(...f.map(d=>(lt("card:"+d.id)||x.hover===d.id?4:0)+(Y(d.id)?0:2)+(d.end?1:0))),s=[],i=bt/t,[a,,l]=x.saving||!m.frame?bo():[m.frame[0]+Ie+4/t,
0,m.frame[2]-Ie-4/t],p=([f,,,d],g)=>f==="start"?d<a?0:l-d:d+g>l?0:f==="end"?d+g-a:d<a?0:g;for(let[f,d]of e.sort((g,y)=>r(y)-r(g)||g[0]-y[0])){let[g,y]=A(d[0]),b=qs(
f,d).slice(0,60),$=Vt(b,i,!0),M=13/t,O=13/t,S=[["start",g+M,y,g+M],["end",g-M,y,g-M-$],["middle",g,y+M*1.4,g-$/2],["middle",g,y-M*1.4,g-$/2]],E=P=>p(P,$)>=$;for(let P of[
...S.filter(E),...S.filter(R=>!E(R)&&p(R,$)>6*i)]){let[R,F,z]=P,V=pe(b,Math.min($,p(P,$))+.01,i,!0),ut=Vt(V,i,!0),It=R==="start"?F:R==="end"?F-ut:F-ut/2,Et=[It,
z-O/2,It+ut,z+O/2];if(!n.some(te=>Et[0]<te[2]&&Et[2]>te[0]&&Et[1]<te[3]&&Et[3]>te[1])){n.push(Et),s.push({words:V,x:F,y:z+i*.35,size:i,bold:!0,anchor:R,faint:d.
every(te=>Y(te.id))});break}}}return s}function Ci(t,e){let{ctx:o,c:n}=t;m.outline=m.outline||[new Path2D(w.map.outline),new Path2D(w.map.borders)],o.fillStyle=
n.band,o.strokeStyle=n.edge,o.lineWidth=.8/e,o.fill(m.outline[0],"evenodd"),o.stroke(m.outline[0]),o.stroke(m.outline[1]);for(let r of Or(t,e))St(o,r)}function _e(t,e,o){let n=Jt(t,e);m.weakest=new Set(c.route>=0&&h.routes[c.route]?h.routes[c.route].weakest:[]),t.save(),m.placed.kind==="near"?Zs(n,o):m.placed.
kind==="field"?Ei(n,o):m.placed.kind==="map"?Ci(n,o):bi(n,o),Li(n,o,e),Si(n,o,e),t.restore()}var Lr=()=>N.clientWidth>=N.clientHeight;function Ai(t){return Lr()?[N.clientWidth/4/t,0]:[0,N.clientHeight/4/t]}function Ti(t,e,o,n,r){let[s,i]=Ai(e);for(let[a,
l]of[[m.earlier,-1],[null,1]])t.save(),t.beginPath(),s?t.rect(l<0?o.x-n:o.x,o.y-r,n,2*r):t.rect(o.x-n,l<0?o.y-r:o.y,2*n,r),t.clip(),t.translate(l*s,l*i),He(a,()=>_e(
t,it(),e)),t.restore()}function Pi([t,e]){if(!et())return[t,e,null];let[o,n]=Ai(T.getScale()),r=T.getViewPosition(),s=o?t<r.x:e<r.y;return[t+(s?o:-o),e+(s?n:-n),
s?m.earlier:null]}var Er=()=>Object.keys(xt).map(t=>[t,C.filter(e=>h.drawn[e.at]&&h.lines[e.at].change===t)]);function un({change:t,was:e,...o}){if(t!=="changed")return{appeared:`\
not there ${Bt(c.against)}`,went:`no longer there: ${Bt(c.known)}`}[t];let n=[];return e.weight!==o.weight&&n.push(`${w.bands[e.weight]||e.small} → ${w.bands[o.
weight]||o.small}`),e.known!==o.known&&n.push(`${w.known[e.known][0]} → ${w.known[o.known][0]}`),e.denied!==o.denied&&n.push(o.denied?"now denied or disputed":
"no longer denied or disputed"),n.join("; ")}function qe(){return!c.against||et()?"":`Compared with ${Bt(c.against)}: `+Er().map(([t,e])=>`${xt[t][0]} ${xt[t][1]}\
 ${e.length}`).join(", ")+` relations; measures that began or ended: ${h.measures.length}.`}function Oo(){if(!c.against)return j("Choose a date to compare with first");c.beside&&D(()=>{c.beside=!1});let t=a=>a.map(l=>[`${k[l.source].name} ${l.relation}\
 ${k[l.target].name}${l.goods?` [${l.goods}]`:""}`,"",un(h.lines[l.at]),"line:"+l.uid]),e={appeared:"Became public",changed:"Documented otherwise",went:"No long\
er counted"},o=Er().filter(([,a])=>a.length).map(([a,l])=>[`${e[a]} (${l.length})`,t(l)]),n=h.measures.map(([a,l,p])=>[a.name,"",[...l.map(f=>`came: ${f}`),...p.
map(f=>`ended: ${f}`)].join("; "),"party:"+a.uid]);n.length&&o.push([`Measures (${n.length})`,n]);let r=[["What it is",[["What became public between the two day\
s, and what changed in how it is documented. It does not say when things happened."]]]],s=C.filter(a=>h.lines[a.at]&&Go(h.lines[a.at])).length,i=s?[["Not compar\
ed",[[`The page does not carry both dates with this span for ${s} relations.`]]]]:[];Xt("",["Two dates",`${dt(c.against)} and ${c.known?dt(c.known):"today's sta\
te"}`,[],[],[...r,...o.length?o:[["What changed",[["Nothing that is drawn here changed between the two."]]]],...i]]),j(qe())}function ji(){let{known:t}=w.clock,
e=c.known?t.indexOf(c.known):t.length;if(e<1)return j("There is no earlier date to compare with");let o=!c.against;D(()=>{[c.against,c.beside]=[o?t[e-1]:"",!1]}),
o&&Oo()}var Lo=[236,58,34],hn=t=>Date.parse(t)/864e5,Ke=null;function Cl(){let{public:t,begun:e}=w.clock,o=[...t,...e].map(([l])=>hn(l)).filter(Number.isFinite),n=Math.
min(...o),r=Math.max(...o),s=59,i=Math.max(r-n,1),a=l=>{let p=new Array(s).fill(0);for(let[f,d]of l)Number.isFinite(hn(f))&&(p[Math.min(Math.floor((hn(f)-n)/i*s),
s-1)]+=d);return p};return{first:n,last:r,long:i,bins:s,claims:a(t),begun:a(e)}}var Cr=t=>4+(hn(t)-Ke.first)/Ke.long*(Lo[0]-8),Ar=t=>new Date((Ke.first+Math.min(
Math.max(t-4,0),Lo[0]-8)/(Lo[0]-8)*Ke.long)*864e5).toISOString().slice(0,10);function Al(){let t=u("when"),[e,o,n]=Lo,{claims:r,begun:s,bins:i}=Ke=Cl(),a=X("svg",
{viewBox:`0 0 ${e} ${o}`,role:"img","aria-label":Tl()}),l=(e-8)/i,p=Math.max(...r,1),f=Math.max(...s,1);r.forEach((d,g)=>d&&a.append(X("rect",{class:"claims",x:v(
4+g*l),width:v(l-.6),y:v(n-Math.max(d/p*30,1.5)),height:v(Math.max(d/p*30,1.5))}))),s.forEach((d,g)=>d&&a.append(X("rect",{class:"begun",x:v(4+g*l),width:v(l-.6),
y:n+1,height:v(Math.max(d/f*10,1.5))}))),a.append(X("line",{class:"rule",x1:4,x2:e-4,y1:n+.5,y2:n+.5}),X("rect",{id:"brush",y:0,height:n+12,x:0,width:0})),a.append(
X("text",{x:4,y:o-1},Ar(0).slice(0,4)),X("text",{x:e-4,y:o-1,"text-anchor":"end"},Ar(e).slice(0,4))),t.replaceChildren(a,L("figcaption","Above: claims by the da\
y they became public. Below: measures by the day they began. Drag over it to compare two dates.")),Pl(a)}function Tl(){let t=e=>{let o=new Map;for(let[n,r]of e)
o.set(n.slice(0,4),(o.get(n.slice(0,4))||0)+r);return[...o].map(([n,r])=>`${n}: ${r}`).join(", ")};return`Claims by the year they became public: ${t(w.clock.public)}\
. Measures by the year they began: ${t(w.clock.begun)||"none"}.`}function Ni(){if(!w.clock.public.length)return;Ke||Al();let t=[c.against,c.known||w.clock.newest],
[e,o]=c.against?t.map(Cr):[c.known?Cr(c.known):0,c.known?Cr(c.known)+1.5:0];u("brush").setAttribute("x",v(Math.min(e,o))),u("brush").setAttribute("width",v(Math.
abs(o-e)))}function Pl(t){let e=null,o=r=>(r.clientX-t.getBoundingClientRect().left)/t.getBoundingClientRect().width*Lo[0],n=r=>w.clock.known.findLast(s=>s<=r)||
w.clock.known[0];t.addEventListener("pointerdown",r=>{e=o(r),t.setPointerCapture(r.pointerId)}),t.addEventListener("pointermove",r=>{e!==null&&(u("brush").setAttribute(
"x",v(Math.min(e,o(r)))),u("brush").setAttribute("width",v(Math.abs(o(r)-e))))}),t.addEventListener("pointerup",r=>{let s=[e,o(r)].sort((l,p)=>l-p),[i,a]=s.map(
Ar).map(n);e=null,D(()=>{c.known=a===w.clock.known.at(-1)?"":a,c.against=s[1]-s[0]>4&&i!==a?i:""}),c.against&&Oo()})}function Tr(){let{known:t}=w.clock,e=c.known?t.indexOf(c.known):t.length,o=u("against");o.max=String(Math.max(e,0)),o.value=c.against?t.indexOf(c.against):e,o.disabled=
e<1;let n=c.against?Bt(c.against):"nothing";o.setAttribute("aria-valuetext",n),u("against-told").textContent=n,u("compare-tools").hidden=!c.against,u("beside").
setAttribute("aria-pressed",String(et())),u("halves").hidden=!et()||c.mode==="table",u("halves").dataset.across=Lr()?"yes":"no",u("half-earlier").textContent=c.
against?Bt(c.against):"",u("half-later").textContent=Bt(c.known),u("compare-told").textContent=qe(),Ni()}function jl(){u("against").addEventListener("input",()=>D(
()=>{let t=Number(u("against").value);c.against=t<Number(u("against").max)?w.clock.known[t]:""},!1,"against")),u("beside").addEventListener("click",()=>{D(()=>{
c.beside=!c.beside}),mt(),pt()}),u("changes").addEventListener("click",Oo),u("compare-off").addEventListener("click",()=>D(()=>{[c.against,c.beside]=["",!1]}))}var jr={};ot(jr,{listen:()=>Rl});function Nl(t){let e=t.members?Rt(t):[t],o=e.flatMap(s=>I[s.at].filter(i=>h.drawn[i.at])),n=`${o.length} ${o.length===1?"relation":"relations"} drawn`;if(t.members)
return[qt(t),e.slice(0,6).map(s=>s.name).join("; ")+(e.length>6?"; …":""),`${n}. Click opens the group in place.`];let r=h.pills[t.at].map(s=>s[0]).join(", ");
return[t.name,t.small+(r?` · ${r}`:""),n]}function Wl(t){let e=u("hover"),o=!x.down&&t.pointerType!=="touch"&&t.target===Re&&x.hover?yt(x.hover):null;if(!o||m.
placed.kind==="map"||!u("card-menu").hidden)return void(e.hidden=!0);if(e.dataset.of!==x.hover||e.hidden){let[r,s,i]=Nl(o);e.replaceChildren(L("strong",r),L("sp\
an",s),L("span",i)),e.dataset.of=x.hover,e.hidden=!1}let n=u("stage").getBoundingClientRect();e.style.left=`${Math.min(t.clientX-n.left+16,n.width-e.offsetWidth-
6)}px`,e.style.top=`${Math.min(t.clientY-n.top+18,n.height-e.offsetHeight-6)}px`}function Rl(){window.addEventListener("pointermove",Wl),window.addEventListener(
"pointerdown",()=>{u("hover").hidden=!0}),N.addEventListener("pointerleave",()=>{u("hover").hidden=!0})}var ls={};ot(ls,{listen:()=>Mc});var Nr={};ot(Nr,{closeMenu:()=>Co,listen:()=>Dl,openMenu:()=>wn});var Je=t=>{let e=N.getBoundingClientRect(),{x:o,y:n}=T.DOMtoCanvas({x:t.clientX-e.left,y:t.clientY-e.top});return Pi([o,n])},Eo=([t,e,o])=>He(o,()=>Bl([t,e]));function Bl([
t,e]){let o=vi([t,e]);if(o)return o;let n=T.getScale(),r=m.placed.kind==="field"?Math.max(4/n,1):0,s=m.placed.kind==="map"?1/n:1;for(let l of Ae(k).toReversed()){
if(!h.cards[l.at])continue;let[p,f,d,g]=A(l);if(d&&Math.abs(t-p)<=d/2*s+r&&Math.abs(e-f)<=g/2*s+r)return Ho(K(l))}let i="",a=6/n;for(let l of C){if(!h.drawn[l.at]||
!xo(l))continue;let p=m.geometry[l.at];if(p.label&&Math.abs(t-p.label[0])<=p.label[2]/2&&Math.abs(e-p.label[1])<=p.label[3]/2)return"line:"+l.uid;if(p.from){let f=As(
t,e,p.from,p.tip);f<a&&([i,a]=["line:"+l.uid,f])}}if(i||m.placed.kind==="field")return i;ko.lineWidth=12/(m.placed.kind==="map"?n:Math.max(n,.6));for(let l of C)
if(h.drawn[l.at]&&xo(l)&&m.geometry[l.at].path&&ko.isPointInStroke(m.geometry[l.at].path,t,e))return"line:"+l.uid;return""}var gn=t=>{let e=le([t.slice(5)])[0]||
[...m.geometry[_.get(t.slice(5)).at].tip,0,0],o=T.canvasToDOM({x:e[0],y:e[1]}),n=N.getBoundingClientRect();return{x:n.left+o.x,y:n.top+o.y}};function wn(t,e){let o=u("card-menu"),{x:n,y:r}=e||gn("card:"+t.id),s=u("stage").getBoundingClientRect(),i=l=>(l.setAttribute("role","menuitem"),l.addEventListener(
"click",Co),l);o.setAttribute("aria-label",`${t.name}: what to do`),o.replaceChildren(...kr(t).map(([l,p])=>i(U(l,p)))),wr(t).then(l=>{o.hidden||(o.append(...l.
map(p=>i(U(`Expand: ${gr(p.words)} (${p.back.length+p.more})`,()=>yr(t,p))))),a())},l=>j(l.message)),o.hidden=!1;let a=()=>{o.style.left=`${Math.max(4,Math.min(
n-s.left,s.width-o.offsetWidth-4))}px`,o.style.top=`${Math.max(4,Math.min(r-s.top,s.height-o.offsetHeight-4))}px`};a(),o.firstElementChild.focus({preventScroll:!0})}
function Co(){u("card-menu").hidden||(u("card-menu").hidden=!0,N.focus({preventScroll:!0}))}function Dl(){u("card-menu").addEventListener("keydown",t=>{let e=[...u(
"card-menu").children],o=e.indexOf(document.activeElement),n={ArrowDown:1,ArrowUp:-1}[t.key];n&&e[(o+n+e.length)%e.length].focus(),(n||t.key==="Escape"||t.key===
"Tab")&&t.preventDefault(),(t.key==="Escape"||t.key==="Tab")&&Co(),t.stopPropagation()}),window.addEventListener("pointerdown",t=>{u("card-menu").contains(Ft(t))||
(u("card-menu").hidden=!0)},!0),N.addEventListener("contextmenu",t=>{let e=Eo(Je(t));!e.startsWith("card:")||m.placed.kind==="map"||(t.preventDefault(),wn(B.get(
e.slice(5)),{x:t.clientX,y:t.clientY}))})}var Br={};ot(Br,{boxAround:()=>bn,boxMode:()=>Ao,closeNote:()=>Me,listNotes:()=>Rr,listen:()=>Hl,moveNote:()=>$n,newBox:()=>kn,noteHere:()=>xn,notesPart:()=>Wr,
writeNote:()=>we});var Wi=()=>[...document.querySelectorAll("input[name=colour]")];function we(t){x.noting=t,u("panel").hidden=!1,u("noting").hidden=!1,u("noting-about").textContent=
`Note on: ${vo(t)}`,u("note-text").value=t.text,u("note-tag").value=t.tag,u("note-by").value=t.by||W.by,u("note-pinned").checked=t.pinned;for(let e of Wi())e.checked=
e.value===t.colour;u("note-drop").hidden=!W.notes.some(e=>e.key===t.key),u("panel").scrollTop=0,u("note-text").focus()}var yn=(t,e)=>({key:vs("n"),about:t,text:"",
by:"",on:io(),colour:"yellow",tag:"",pinned:!1,page:t==="picture"?Nt:"",layout:"",place:[],box:[],...e});function xn(){let t=x.shownSheet||c.at;if(t)return we(yn(
cn(t)));let{x:e,y:o}=T.getViewPosition();we(yn("picture",{pinned:!0,layout:m.placed.kind,place:[J(e),J(o)]}))}function Me(){x.noting=null,u("noting").hidden=!0,
!x.shownSheet&&!c.ends[1]&&(u("panel").hidden=!0),N.focus({preventScroll:!0})}function Il(t){ne(()=>{W.notes=W.notes.filter(e=>e.key!==t.key)}),Q(),j("Note remo\
ved; Ctrl-Z brings it back")}function bn(){let t=c.at.startsWith("card:")?[c.at.slice(5)]:h.focus??[],e=le(c.picked.size?c.picked:t).filter(i=>i[2]);if(!e.length)
return Ao(!x.boxOn);let[o,n,r,s]=wt(e);kn([o-14,n-20],[r+14,s+14])}function Ao(t){x.boxOn=t,u("box-add").setAttribute("aria-pressed",String(t)),N.style.cursor=t?
"crosshair":"default",t&&j("Drag over the picture to draw a box")}function kn([t,e],[o,n]){Ao(!1),we(yn("picture",{layout:m.placed.kind,box:[(t+o)/2,(e+n)/2,Math.
abs(o-t),Math.abs(n-e)].map(J)}))}function $n(t,e){W.notes=W.notes.map(o=>o.key===t?{...o,layout:m.placed.kind,place:e.map(J)}:o)}function Fl(t,e,o){let n=m.paperBoxes.
find(r=>r[0]===t);n&&ne(()=>$n(t,[n[1]+e,n[2]+o]),"nudge")}function Wr(t){let e=pi(t),o=L("div","","notes-of");if(!t)return o;o.append(U("Write a note",()=>we(yn(
cn(t))))),e.length&&o.append(L("h3","Notes of analysts, no sources"));for(let n of e)o.append(Ri(n));return o}function Ri(t){let e=U("",()=>we(t),"note-row");e.
dataset.colour=t.colour,e.dataset.note=t.key,e.addEventListener("keydown",n=>{!n.altKey||!no[n.key]||(n.preventDefault(),Fl(t.key,{ArrowLeft:-20,ArrowRight:20}[n.
key]||0,{ArrowUp:-20,ArrowDown:20}[n.key]||0),u("notes-list").querySelector(`[data-note="${t.key}"]`).focus())}),t.tag&&e.append(L("strong",t.tag+": "));let o=t.
clock?` (${t.clock})`:"";return e.append(L("span",t.text),L("small",`${vo(t)}; ${t.by}, ${dt(t.on)}${o}${t.pinned?"; pinned":""}`)),e}function Rr(){let t=ge(),e=t.
map(o=>{let n=L("li");return n.append(Ri(o)),n});u("notes-list").replaceChildren(...e),u("notes-told").textContent=t.length?"":"None yet: n writes one on what i\
s chosen, b draws a box."}function Hl(){u("noting").addEventListener("submit",t=>{t.preventDefault();let e=fe(u("note-text").value,2e3),o=fe(u("note-by").value,
100);if(!e||!o)return j("A note needs words and the name of its author");let n={...x.noting,text:e,tag:fe(u("note-tag").value,100),by:o,pinned:u("note-pinned").
checked,colour:Wi().find(r=>r.checked)?.value};n.text!==x.noting.text&&(n.on=io()),W.by=o,ne(()=>{W.notes=[...W.notes.filter(r=>r.key!==n.key),n]}),Me(),Q(),j(`\
Noted on ${vo(n)}`)}),u("note-drop").addEventListener("click",()=>{let t=x.noting;Me(),Il(t)}),u("note-cancel").addEventListener("click",Me),u("noting").addEventListener(
"keydown",t=>{t.stopPropagation(),t.key==="Escape"&&Me()}),u("note-add").addEventListener("click",xn),u("box-add").addEventListener("click",()=>bn())}var Ir={};ot(Ir,{lasso:()=>Ve,listen:()=>Yl});function Dr(t,e){let o=Math.abs(e[0]-t[0])>(t[2]+e[2])/2+8,n=o?e[0]>t[0]?1:-1:t[0]<m.placed.width/2?-1:1,r=t[0]+n*t[2]/2,s=o?e[0]-n*e[2]/2:e[0]+n*e[2]/2,i=s-r,a=n*
48,l=o?[r+.7*i,t[1],s-.55*i,e[1]]:[r+a,t[1],s+a,e[1]],p=[r,t[1],...l,s,e[1]],f={d:`M${v(r)} ${v(t[1])}C${[...l,s,e[1]].map(v).join(" ")}`,tip:[s,e[1]],way:[o?n:
-n,0],curve:p};return{...f,label:[..._t(f,.5),0,0]}}function Bi(){let t=new Map,e=new Map,o=new Map,n=f=>(e.has(f)||(e.set(f,A(f)),o.set(f,se(f))),f);for(let f of C){
let d=n(K(k[f.source])),g=n(K(k[f.target])),y=`${d.id}>${g.id}`;t.has(y)||t.set(y,{source:d,target:g,lines:[]}),t.get(y).lines.push(f)}let r=[...t.values()],s=zl(
r,e,o),i=new Map,a=f=>!f.members&&w.near.quiet[f.at]===1,l=r.filter(({source:f,target:d})=>f!==d&&o.get(f)===o.get(d)&&!a(f)&&!a(d)).sort((f,d)=>Math.abs(e.get(
f.source)[1]-e.get(f.target)[1])-Math.abs(e.get(d.source)[1]-e.get(d.target)[1])).slice(0,ht.bows),p=(f,d)=>a(f)&&w.near.parents[f.at]!==Te(d)&&!(d.members||[]).
includes(w.near.parents[f.at]);m.unrouted=new Set;for(let f of r){let{source:d,target:g}=f,y=e.get(d),b=e.get(g),$=o.get(g)-o.get(d),M=c.pinned.has(d.id)||c.pinned.
has(g.id),O=t.has(`${g.id}>${d.id}`)?2.5:0,S=M?Dr(y,b):$?Ul(f,y,b,s,O):Gl(y,b,o.get(d)<0?-1:1),E=Math.abs($)===1?!p(d,g)&&!p(g,d):l.includes(f);for(let P of f.lines)
i.set(P.at,{...S}),E||m.unrouted.add(P.at)}return i}function zl(t,e,o){let n=new Map,r=new Map;for(let{source:s,target:i}of t)for(let[a,l]of[[s,i],[i,s]]){let p=o.
get(l)-o.get(a);if(Math.abs(p)!==1)continue;let f=`${a.id}|${p}`;n.has(f)||n.set(f,{here:a,step_:p,others:new Map}),n.get(f).others.set(l,e.get(l)[1])}for(let{here:s,
step_:i,others:a}of n.values()){let l=[...a].sort((f,d)=>f[1]-d[1]),p=Math.min(12,e.get(s)[3]*.74/Math.max(l.length-1,1));l.forEach(([f],d)=>r.set(`${s.id}|${i}\
|${f.id}`,(d-(l.length-1)/2)*p))}return r}function Ul({source:t,target:e},o,n,r,s){let i=n[0]>o[0]?1:-1,a=o[0]+i*o[2]/2,l=n[0]-i*n[2]/2,p=l-a,f=o[1]+(r.get(`${t.
id}|${i}|${e.id}`)||0)+s*i,d=n[1]+(r.get(`${e.id}|${-i}|${t.id}`)||0)+s*i;return zn(a,f,[a+.7*p,f,l-.55*p,d],l,d,[i,0])}function Gl(t,e,o){let n=t[0]+o*t[2]/2,r=e[0]+
o*e[2]/2,s=o*Math.min(20+.2*Math.abs(e[1]-t[1]),.62*ht.gutter)/.75;return zn(n,t[1],[n+s,t[1],r+s,e[1]],r,e[1],[-o,0])}function Di(t){let e=m.placed.kind==="near"&&m.routed.get(t.at);if(e)return e;let o=m.placed.paths,n=m.placed.kind!=="map"&&[t.source,t.target].some(i=>c.pinned.
has(K(k[i]).id));if(o&&o[t.at]&&!n){let[i,a,l,p,f]=o[t.at],d=m.placed.labels;return{d:i,tip:[a,l],way:[p,f],label:d?[d.x[t.at],d.y[t.at],d.w[t.at],d.h[t.at]]:null}}
let r=A(k[t.source]),s=A(k[t.target]);return m.placed.kind==="field"?Es(r,s):m.placed.kind==="near"?Dr(r,s):_l(t,r,s)}function _l(t,e,o){let n=m.placed.labels?[
0,0,m.placed.labels.w[t.at],m.placed.labels.h[t.at]]:null,r=m.placed.kind==="tall"?1:0;Math.abs(o[r]-e[r])<(e[2+r]+o[2+r])/2+30&&(r=1-r);let s=1-r,i=2+r,a=o[r]>=
e[r]?1:-1,l=[e[0],e[1]],p=[o[0],o[1]],f=I[t.source].filter(z=>z.source===t.source&&z.target===t.target||z.source===t.target&&z.target===t.source),d=(n?n[2+s]:16)+
8,g=(f.indexOf(t)-(f.length-1)/2)*d,y=z=>Math.max(Math.min(g/d*12,z[2+s]/2-8),8-z[2+s]/2);l[r]+=a*e[i]/2,p[r]-=a*o[i]/2,l[s]+=y(e),p[s]+=y(o);let b=[0,0],$=[(l[0]+
p[0])/2,(l[1]+p[1])/2];b[r]=a,$[s]=(e[s]+o[s])/2+g;let M=[...$],O=[...$],S=n?a*n[i]/2:0;M[r]-=S,O[r]+=S;let E=(z,V)=>{let ut=[...z],It=[...V];return ut[r]=It[r]=
(z[r]+V[r])/2,`C${v(ut[0])} ${v(ut[1])} ${v(It[0])} ${v(It[1])} ${v(V[0])} ${v(V[1])}`},P=`M${v(l[0])} ${v(l[1])}${E(l,M)}L${v(O[0])} ${v(O[1])}${E(O,p)}`,R=n&&
[$[0],$[1],n[2],n[3]];if(!t.by||!R||ql(R))return{d:P,tip:p,way:b,label:R};let F=[l,M,O,p].map(z=>z.map(v).join(" "));return{d:`M${F[0]}C${F[1]} ${F[2]} ${F[3]}`,
tip:p,way:b,label:null}}var ql=t=>!k.some(e=>lo(t,A(e),2))&&!m.geometry.some(e=>e.label&&lo(t,e.label,2));function Ii(){m.routed=m.placed.kind==="near"&&Rs()?Bi():
new Map,m.geometry=[];for(let t of C)m.geometry.push(Di(t));for(let t of m.geometry)t.d&&(t.path=new Path2D(t.d));m.batches=null}function Fi(t){for(let e of(t.members||
[t.at]).flatMap(o=>I[o])){m.routed.delete(e.at);let o=m.geometry[e.at]=Di(e);o.d&&(o.path=new Path2D(o.d))}m.batches=null}function Kl(t){let e=w.map.marks[t[0].at],o=t.filter(s=>w.map.how[s.at]==="seat").length,n=t.map(s=>[s.name,"",s.small,"party:"+s.uid]),r=o?`The registers on fi\
le give no town for ${o===t.length?"them":`${o} of them`}: they are counted here, in the one mark of the country.`:"The addresses in registers on file name this\
 town.";tt.length=0,Xt("",["On the map",`${w.map.names[e]}: ${t.length}`,[],[],[["What it is",[[r]]],["Who stands here",n]]]),j(`${t.length} stand at ${w.map.names[e]}`)}
var Z=null;function Jl(t,e){t.save(),t.strokeStyle=(it()?w.dark:w.light).mark,t.lineWidth=1.5/e,t.setLineDash([6/e,4/e]),t.beginPath();let[[o,n],[r,s]]=[x.loop[0],
x.loop.at(-1)];for(let[i,a]of x.boxOn?[[o,n],[r,n],[r,s],[o,s],[o,n]]:x.loop)t.lineTo(i,a);t.stroke(),t.restore()}var vn=t=>T.setOptions({interaction:{dragView:!t}});
function Vl(t){if(x.joining&&t.startsWith("card:"))return he(x.joining,t.slice(5));if(m.placed.kind==="map"&&t.startsWith("card:")&&er(B.get(t.slice(5))).length>
1)return Kl(er(B.get(t.slice(5))));if(t.startsWith("note:"))return we(W.notes.find(e=>e.key===t.slice(5)));t.startsWith("pack:")?ue(nt.get(t.slice(5))):t?ct(t):
(c.at||c.route>=0||c.picked.size||c.ends[0])&&Ge()}function Xl(t,e){$t();let o=k.filter(n=>h.cards[n.at]&&Ts(t,A(n))).map(n=>n.id);c.picked=new Set(e?[...c.picked,
...o]:o),[c.at,c.route,c.ends]=["",-1,["",""]],Ve(!1),q(),j(`${c.picked.size} picked`)}function Ve(t){x.lassoOn=t,u("lasso").setAttribute("aria-pressed",String(
t)),N.style.cursor=t?"crosshair":"default"}var Hi=0;function Yl(){T.on("beforeDrawing",t=>{if(!m.placed)return;let e=T.getScale(),o=T.getViewPosition(),n=N.clientWidth/
2/e+Ie,r=N.clientHeight/2/e+Ie;m.frame=[o.x-n,o.y-r,o.x+n,o.y+r],et()?Ti(t,e,o,n,r):_e(t,it(),e),x.loop&&Jl(t,e)}),N.addEventListener("pointerdown",t=>{if(t.button!==
0||t.target!==Re)return;let e=Je(t),o=Eo(e);if(x.down={x:t.clientX,y:t.clientY,id:o,spot:e,far:!1},t.shiftKey||x.lassoOn||x.boxOn)vn(!0),x.loop=[e];else if(o.startsWith(
"note:")&&t.pointerType!=="touch")vn(!0),Z=$i(o.slice(5),e);else if(/^(card|pack):/.test(o)&&t.pointerType!=="touch"&&m.placed.kind!=="map"){vn(!0);let n=A(yt(o.
slice(5)));Z={id:o.slice(5),dx:n[0]-e[0],dy:n[1]-e[1]}}},!0),window.addEventListener("pointermove",t=>{if(x.down){if(!x.down.far&&Math.hypot(t.clientX-x.down.x,
t.clientY-x.down.y)>4&&(x.down.far=!0,Z&&$t(),Z&&Z.note&&(Z.before=oe())),!x.down.far)return;let e=Je(t);x.loop?(x.loop.push(e),T.redraw()):Z&&Z.note?($n(Z.note,
[e[0]+Z.dx,e[1]+Z.dy]),T.redraw()):Z&&(c.pinned.set(Z.id,[J(e[0]+Z.dx),J(e[1]+Z.dy)]),Fi(yt(Z.id)),T.redraw())}else if(t.target===Re&&!(Ht&&m.placed.kind==="fie\
ld"&&C.length>6e3)){let e=Eo(Je(t)).slice(5);e!==x.hover&&(x.hover=e,N.style.cursor=e?"pointer":"default",T.redraw())}}),window.addEventListener("pointerup",t=>{
if(!x.down)return;let{id:e,far:o}=x.down;x.loop&&o&&x.boxOn?kn(x.loop[0],x.loop.at(-1)):x.loop&&o?Xl(x.loop,t.ctrlKey||t.metaKey):Z&&o?(Z.note&&ao(Z.before),q(m.
placed.kind!=="field")):!o&&t.target===Re&&Vl(e),(x.loop||Z)&&vn(!1),x.down=x.loop=Z=null,T.redraw()}),T.on("dragStart",()=>{x.moving=!0}),T.on("dragEnd",()=>{x.
moving=!1,me(),T.redraw()}),T.on("zoom",()=>{x.moving=!0,clearTimeout(Hi),Hi=setTimeout(()=>{x.moving=!1,me(),T.redraw()},160)})}var _r={};ot(_r,{listDates:()=>Ur,listFilters:()=>Gr,listRoutes:()=>zr,listen:()=>ec,step:()=>Se});var Hr={};ot(Hr,{listTallies:()=>Fr,listen:()=>Ql});function zi(t){let e=new Map;for(let[o,n]of t)for(let r of new Set(n.map(s=>`${o}.${s}`)))e.set(r,(e.get(r)||0)+1);return e}function Ui(t,e){let o=r=>t.get(`${e}\
.${r}`)||0;return[...t.keys()].filter(r=>r.startsWith(`${e}.`)).map(r=>r.slice(e.length+1)).sort((r,s)=>o(s)-o(r)||(r<s?-1:1))}var _i=[["relation","Relation",()=>C.filter(t=>h.lines[t.at]),t=>[$e(t.relation)]],["voice","Who says so",()=>C.filter(t=>h.lines[t.at]),t=>h.lines[t.at].voices.
map($e)],["country","Country",()=>k,t=>[qo(t)]],["measure","Measure",()=>k,Ko]],Gi="";function Zl(){let t=[],e=(o,n)=>t.push([o,n]);for(let[o,,n,r]of _i)for(let s of n())
ft(s)&&e(o,r(s));for(let o of k)ft(o)&&e("family",[o.family]);for(let o of h.lines)!o||!ft(o)||(e("known",[o.known]),e("level",[o.level]),e("weight",[o.support===
null?"none":o.weight]),e("mark",[o.denied&&"denied",o.partial&&"partial"].filter(Boolean)),e("status",o.statuses),e("source",o.sources));return zi(t)}function Fr(){
let t=[c.known,c.from,c.to,C.length,c.grown.length].join(" ");if(H&&Object.keys(H.opens).length||t===Gi)return;Gi=t;let e=Zl();for(let[o,n]of _i){let r=Ui(e,o),
s="tally-"+o;if(r.length<2){u(s)&&u(s).remove();continue}if(!u(s)){let i=L("details","","more"),a=L("ul","","legend");i.id=s,i.append(L("summary",n),a),u("talli\
es").append(i)}u(s).lastElementChild?.replaceChildren(...r.map(i=>{let a=L("li"),l=L("button");return l.type="button",l.dataset.filter=`${o}.${i}`,l.append(L("s\
pan",i)),a.append(l),a}))}for(let o of jt("filter")){let n=o.querySelector(".count");n||o.append(n=L("span","","count")),n.textContent=String(e.get(o.dataset.filter||
"")||0)}}function Ql(){u("filters").addEventListener("click",t=>{let e=Ft(t).closest("button[data-filter]");e&&D(()=>{let o=e.dataset.filter||"";c.off.has(o)?c.
off.delete(o):c.off.add(o)})})}function zr(){let t=u("routes");if(!t)return;t.replaceChildren();let e=_o()!==null;h.routes.forEach((o,n)=>{let r=L("li"),s=U("",()=>tc(n));s.append(L("span",o.
mark,"rank"),L("span",o.way,"way"),L("span",o.score,"score"));for(let i of o.codes)s.append(L("span",i,"score"));o.drawn||s.append(L("span","not all of its step\
s are drawn on this page: ask for it as of this date","score")),s.append(L("span","Steps: "+o.spoken,"hidden")),s.setAttribute("aria-pressed",String(c.route===n)),
s.dataset.route=String(n),r.append(s),t.append(r)}),u("routes-told").textContent=!e&&H?uo.get(ho(w.trace.items)):e?h.routes.length?"":`No documented route for t\
hese dates. ${w.gap}`:"Routes for this pair of dates are not carried by the page: set one date at a time, or ask entrepot routes with both."}function tc(t){let e=c.
route===t;D(()=>{c.route=e?-1:t,[c.at,c.ends]=["",["",""]],c.picked.clear()}),u("panel").hidden=!0;let o=h.routes[c.route];if(!o)return j("");j(`${o.way}: ${o.score}`),
window.innerWidth<=760&&u("stage").scrollIntoView({block:"start"}),m.placed.kind!=="map"&&(window.innerWidth<=760||T.getScale()<.6)&&dr(o)}function Ur(){let{known:t,
spans:e}=w.clock,o=u("known");o.max=t.length,o.value=c.known?t.indexOf(c.known):t.length;let n=c.known?`as public on ${dt(c.known)}`:"all that is public";o.setAttribute(
"aria-valuetext",n),u("known-told").textContent=n;for(let[r,s]of[["from",c.from],["to",c.to]])u(r).max=String(Math.max(e.length-1,0)),u(r).value=String(s),u(r).
setAttribute("aria-valuetext",e.length?dt(e[s][0]):"");u("true-told").textContent=ae()[1]===""?"at any time":`${dt(e[c.from][0])} to ${dt(e[c.to][0])}`,u("dates\
-reset").hidden=!ke()&&!c.against,Tr(),u("earlier").disabled=t.length===0||c.known===t[0],u("later").disabled=c.known===""}function Gr(){Fr();for(let o of jt("f\
ilter"))o.setAttribute("aria-pressed",String(!c.off.has(o.dataset.filter||"")));u("least").value=String(c.least),u("least-told").textContent=c.least?`at least ${c.
least.toFixed(2)}`:"any";let t=c.hidden.size,e=[`${h.cards.reduce((o,n)=>o+n,0)} of ${k.length} cards`,`${h.drawn.reduce((o,n)=>o+n,0)} of ${C.length} lines`];u(
"counts").textContent=e.join(", ")+(t?`; ${t} hidden`:"")+(c.picked.size?`; ${c.picked.size} picked`:""),m.placed.kind==="near"&&(u("counts").textContent+=`: ${Ks()}`),
u("all").hidden=!(t||c.folded.size||c.off.size||c.least||c.picked.size),u("picked").hidden=c.picked.size===0}function Se(t){let{known:e}=w.clock,o=c.known?e.indexOf(
c.known):e.length,n=Math.min(Math.max(o+t,0),e.length);D(()=>{c.known=e[n]||""}),j(`${u("known-told").textContent}: ${u("counts").textContent}`)}var To=0;function qi(){
To?(clearInterval(To),To=0):(c.known||D(()=>{c.known=w.clock.known[0]||""}),To=setInterval(()=>c.known?Se(1):qi(),900)),u("play").textContent=To?"Stop":"Play"}function ec(){
u("least").addEventListener("input",()=>D(()=>{c.least=Number(u("least").value)},!1,"least")),u("known").addEventListener("input",()=>D(()=>{c.known=w.clock.known[Number(
u("known").value)]||""},!1,"known"));for(let t of["from","to"])u(t).addEventListener("input",()=>D(()=>{c[t]=Number(u(t).value),c.from>c.to&&(c[t==="from"?"to":
"from"]=c[t])},!1,"true"));u("dates-reset").addEventListener("click",()=>D(()=>{[c.known,c.from,c.to,c.against]=["",0,ee().to,""]})),u("earlier").addEventListener(
"click",()=>Se(-1)),u("later").addEventListener("click",()=>Se(1)),u("play").addEventListener("click",qi),u("all").addEventListener("click",()=>D(()=>{c.hidden.
clear(),c.folded.clear(),c.off.clear(),c.picked.clear(),c.least=0})),u("only-picked").addEventListener("click",()=>Yt(k.filter(t=>!c.picked.has(t.id)).map(t=>t.
id))),u("hide-picked").addEventListener("click",()=>Yt([...c.picked]))}var is={};ot(is,{editStep:()=>No,listStory:()=>An,listen:()=>kc,playStory:()=>Tn});var[Ji,oc,Vi,nc]=[2,3,4,5],Ki=4,qr=t=>`<FEFF${Array.from({length:t.length},(o,n)=>t.charCodeAt(n)).map(o=>o.toString(16).padStart(4,"0")).join("").toUpperCase()}\
>`;function rc({title:t,image:e,wide:o,high:n},r,s){let i=o>n?[842,595]:[595,842],a=Math.min((i[0]-48)/o,(i[1]-48)/n),[l,p]=[o*a,n*a],f=`q ${l.toFixed(2)} 0 0 ${p.
toFixed(2)} ${((i[0]-l)/2).toFixed(2)} ${(i[1]-24-p).toFixed(2)} cm /I Do Q`;return[[`<< /Type /Page /Parent ${Ji} 0 R /MediaBox [0 0 ${i.join(" ")}] /Resources\
 << /XObject << /I ${r+2} 0 R >> >> /Contents ${r+1} 0 R >>`],[`<< /Length ${f.length} >>
stream
${f}
endstream`],[`<< /Type /XObject /Subtype /Image /Width ${o} /Height ${n} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${e.length} >>
stream
`,e,`
endstream`],[`<< /Title ${qr(t)} /Parent ${Vi} 0 R ${s}/Dest [${r} 0 R /Fit] >>`]]}function sc(t,{title:e,subject:o}){let n=t.map((i,a)=>nc+Ki*a),r=n.map(i=>`${i+
Ki-1} 0 R`),s=t.length>1?"/PageMode /UseOutlines ":"";return[[`<< /Type /Catalog /Pages ${Ji} 0 R /Outlines ${Vi} 0 R ${s}/Lang (en) /ViewerPreferences << /Disp\
layDocTitle true >> >>`],[`<< /Type /Pages /Kids [${n.map(i=>`${i} 0 R`).join(" ")}] /Count ${t.length} >>`],[`<< /Title ${qr(e)} /Subject ${qr(o)} /Creator (en\
trepot) >>`],[`<< /Type /Outlines /First ${r[0]} /Last ${r[r.length-1]} /Count ${t.length} >>`],...t.flatMap((i,a)=>{let l=a?`/Prev ${r[a-1]} `:"",p=a+1<t.length?
`/Next ${r[a+1]} `:"";return rc(i,n[a],l+p)})]}function Mn(t,e){let o=sc(t,e),n=[],r=[],s=new TextEncoder,i=0,a=f=>{let d=typeof f=="string"?s.encode(f):f;n.push(
d),i+=d.length};a(`%PDF-1.7
`),o.forEach((f,d)=>{r.push(i),a(`${d+1} 0 obj
`),f.forEach(a),a(`
endobj
`)});let l=i,p=r.map(f=>`${String(f).padStart(10,"0")} 00000 n 
`).join("");return a(`xref
0 ${o.length+1}
0000000000 65535 f 
${p}trailer
<< /Size ${o.length+1} /Root 1 0 R /Info ${oc} 0 R >>
startxref
${l}
%%EOF
`),n}function Sn(t){let e={focus:h.focus,hover:x.hover,frame:m.frame};x.saving=!0,[x.hover,m.frame]=["",null],c.route<0&&!c.ends[0]&&(h.focus=null);try{return t()}finally{
x.saving=!1,h.focus=e.focus,x.hover=e.hover,m.frame=e.frame}}function ic(t,e){let o=[],n=[...new Set(k.filter(s=>h.cards[s.at]).map(s=>s.family))],r=C.filter(s=>h.
drawn[s.at]);for(let s of n)o.push({glyph:w.looks[s].glyph,colour:w.looks[s][e?"dark":"light"],words:w.looks[s].label});for(let[s,[i,a]]of Object.entries(w.known))
r.some(l=>h.lines[l.at].known===s)&&o.push({dash:a,width:2.2,words:i});for(let[s,i]of Object.entries(w.bands))r.some(a=>String(h.lines[a.at].weight)===s&&h.lines[a.
at].support!==null)&&o.push({dash:[],width:w.widths[s],words:i});return r.some(s=>h.lines[s.at].denied)&&o.push({denied:!0,words:"denied or disputed by somebody"}),
r.some(s=>h.lines[s.at].partial)&&o.push({partial:!0,words:"not every party between the two is named"}),o}function ac(t,e,o,n,r){let s=0,i=r+12;for(let a of o){
let l=30+Vt(a.words,11,!1);s&&s+l>n&&([s,i]=[0,i+18]);let p=i-4;a.glyph?t.push({glyph:a.glyph,at:[s+11,p,5],fill:a.colour}):a.denied?(t.push({d:`M${v(s)} ${v(p-
2)}H${v(s+22)}M${v(s)} ${v(p+2)}H${v(s+22)}`,stroke:e.line,width:1,dash:[]}),Qo(t,e,s+11,p,5.5)):a.partial?t.push({words:"…",x:s+11,y:p+2,size:15,fill:e.line,
bold:!0,anchor:"middle"}):t.push({d:`M${v(s)} ${v(p)}H${v(s+22)}`,stroke:e.line,width:a.width,dash:a.dash}),t.push({words:a.words,x:s+28,y:i,size:11,fill:e.ink}),
s+=l+16}return o.length?i+8:r}var Po=(t="")=>`Known by: ${t||u("known-told").textContent}. True during: ${u("true-told").textContent}. ${qe()}`,Kr=()=>[w.caveat,
m.placed.kind==="map"?w.map_note:"",m.placed.kind==="near"?Js():"",Oi()].filter(Boolean).join(" ");function On(t,e,o="",n=!1){let r=t?w.dark:w.light,s=[],i=[],a=18,
l=e-2*a,p=(g,y,b,$,M,O=!1)=>{for(let S of b?kt(b,l,$,999,O):[])y+=$*1.3,g.push({words:S,x:0,y:y-$*.3,size:$,fill:M,bold:O});return y},f=ac(i,r,ic(r,t),l,8);if(n)
return{head:s,foot:i,top:p(s,4,o,12,r.soft)+4,low:f+6,edge:a};let d=p(s,12,document.title,17,r.ink,!0);d=p(s,d+3,w.question,12,r.soft),d=p(s,d+2,Po(o),11,r.soft)+
10,f=p(i,f+4,Kr(),11,r.ink);for(let g of w.terms)f=p(i,f+2,g,10,r.soft);return{head:s,foot:i,top:d,low:f+14,edge:a}}function lc(t,e,o,n){let s=[[c.against,m.earlier],[c.known,null]].map(([l,p])=>He(p,()=>Pe(l,()=>Xi(t,e,o/2,Bt(l),n)))),i=document.createElement("canvas");[i.width,
i.height]=[s[0].width+s[1].width,Math.max(s[0].height,s[1].height)];let a=be(i);return a.fillStyle=(e?w.dark:w.light).ground,a.fillRect(0,0,i.width,i.height),s.
forEach((l,p)=>a.drawImage(l,p*s[0].width,0)),i}var Dt=(t,e,o=8e3,n=!1)=>et()?lc(t,e,o,n):Xi(t,e,o,"",n),Xe=(t,e)=>Uint8Array.from(atob(t.toDataURL(e,.93).split(
",")[1]),o=>o.charCodeAt(0));function Xi(t,e,o,n,r){return Sn(()=>{let[s,i,a,l]=fn(ce()),p=a-s,f=l-i,d=2,g=Math.min(m.placed.kind==="map"?2400/p:t,o/p,o/f),y=Math.
round(Math.max(p*g,640*d)),b=On(e,y/d,n,r),$=document.createElement("canvas");$.width=y,$.height=Math.max(Math.round(f*g+(b.top+b.low)*d),1);let M=be($),O=b.top*
d;M.fillStyle=(e?w.dark:w.light).ground,M.fillRect(0,0,$.width,$.height),M.save(),M.beginPath(),M.rect(0,O,$.width,f*g),M.clip(),M.translate(($.width-p*g)/2,O),
M.scale(g,g),M.translate(-s,-i),_e(M,e,m.placed.kind==="field"?Math.max(g,.6):m.placed.kind==="map"?g/d:g),M.restore();for(let[S,E]of[[b.head,0],[b.foot,O+f*g]]){
M.setTransform(d,0,0,d,b.edge*d,E);for(let P of S)St(M,P)}return $})}function cc(t){let e=-1;for(let o of t){e^=o;for(let n=0;n<8;n++)e=e>>>1^(e&1?3988292384:0)}return~e>>>0}function Yi(t){let e=new TextEncoder,o=[],n=[],r=0,s=f=>{
let d=new DataView(new ArrayBuffer(f.reduce((y,[,b])=>y+b,0))),g=0;for(let[y,b]of f)b===2?d.setUint16(g,y,!0):d.setUint32(g,y,!0),g+=b;return new Uint8Array(d.buffer)};
for(let[f,d]of t){let g=typeof d=="string"?e.encode(d):d,y=e.encode(f),b=[[20,2],[2048,2],[0,2],[0,2],[33,2],[cc(g),4],[g.length,4],[g.length,4],[y.length,2],[0,
2]];n.push(s([[33639248,4],[20,2],...b,[0,2],[0,2],[0,2],[0,4],[r,4]]),y);let $=[s([[67324752,4],...b]),y,g];o.push(...$),r+=$.reduce((M,O)=>M+O.length,0)}let i=n.
reduce((f,d)=>f+d.length,0),a=s([[101010256,4],[0,2],[0,2],[t.length,2],[t.length,2],[i,4],[r,4],[0,2]]),l=new Uint8Array(r+i+a.length),p=0;for(let f of[...o,...n,
a])l.set(f,p),p+=f.length;return l}var En="http://schemas.openxmlformats.org/package/2006",ta="http://schemas.openxmlformats.org/officeDocument/2006/relationships",Vr=['xmlns:a="http://schemas.op\
enxmlformats.org/drawingml/2006/main"',`xmlns:r="${ta}"`,'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'].join(" "),Ze=`<?xml version="1.\
0" encoding="UTF-8" standalone="yes"?>
`,Ye=12700,[Qe,ea,to]=[960,540,36],Zi=62,Qi=124,dc=62,pc=230,fc='<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>',mc=["\
dk1:1B2430","lt1:FFFFFF","dk2:44546A","lt2:FBFAF6","accent1:0F4C75","accent2:B4690E","accent3:2E7D5B","accent4:B23A1E","accent5:5B6B7A","accent6:1F77A4","hlink:\
0F4C75","folHlink:5B6B7A"],Xr=t=>Mt([...t].filter(e=>e>=" "&&e!=="￾"&&e!=="￿").map(e=>/[\ud800-\udfff]/u.test(e)?"�":e).join("")),oa=([t,e,o,n])=>`<a:xfrm\
><a:off x="${Math.round(t*Ye)}" y="${Math.round(e*Ye)}"/><a:ext cx="${Math.round(o*Ye)}" cy="${Math.round(n*Ye)}"/></a:xfrm>`;function Ln(t,e,o,n,r,s){let i=o?`\
<p:ph type="${o}"/>`:"",a=s.map(f=>`<a:p><a:r><a:rPr lang="en" sz="${Math.round(r*100)}" dirty="0"/><a:t>${Xr(f)}</a:t></a:r></a:p>`).join(""),l=`<p:spPr>${oa(n)}\
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;return`<p:sp><p:nvSpPr><p:cNvPr id="${t}" name="${e}"/><p:cNvSpPr${o?"":' txBox="1"'}/><p:nvPr>${i}</p\
:nvPr></p:nvSpPr>${l}<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>${a}</p:txBody></p\
:sp>`}var jo=t=>`${Ze}<Relationships xmlns="${En}/relationships">${t.map(([e,o,n])=>`<Relationship Id="${e}" Type="${o==="core-properties"?`${En}/relationships/\
metadata`:ta}/${o}" Target="${n}"/>`).join("")}</Relationships>`;function uc(){let t=mc.map(r=>r.split(":")).map(([r,s])=>`<a:${r}><a:srgbClr val="${s}"/></a:${r}\
>`).join(""),e=(r,s)=>`<a:${r}><a:latin typeface="${s}"/><a:ea typeface=""/><a:cs typeface=""/></a:${r}>`,o=r=>r.repeat(3),n='<a:solidFill><a:schemeClr val="phC\
lr"/></a:solidFill>';return`${Ze}<a:theme ${Vr} name="entrepot"><a:themeElements><a:clrScheme name="entrepot">${t}</a:clrScheme><a:fontScheme name="entrepot">${e(
"majorFont","Georgia")}${e("minorFont","Arial")}</a:fontScheme><a:fmtScheme name="entrepot"><a:fillStyleLst>${o(n)}</a:fillStyleLst><a:lnStyleLst>${o(`<a:ln w="\
6350">${n}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${o("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${o(n)}</a:bgFill\
StyleLst></a:fmtScheme></a:themeElements></a:theme>`}var Jr=(t,e,o)=>`${Ze}<p:${t} ${Vr}><p:cSld><p:spTree>${fc}${e}</p:spTree></p:cSld>${o}</p:${t}>`;function hc(t){
let e=n=>{let r=(Qe-2*to)/n*2;return t.map(i=>Math.max(1,Math.ceil(i.length/r))).reduce((i,a)=>i+a,0)*n*1.2},o=[13,12,11,10].find(n=>e(n)<=Qi)??9;return{size:o,
high:Math.min(e(o),Qi)}}function gc(t){let e=ea-16,o=t.print.join(" · "),n=10*Math.ceil(o.length/pc),r=hc(t.answer),s=Zi+r.high+8,i=[Qe-2*to,e-n-8-s],a=Math.min(
i[0]/t.wide,i[1]/t.high),[l,p]=[t.wide*a,t.high*a],f=[(Qe-l)/2,s+(i[1]-p)/2,l,p],d=`<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture" descr="${Xr(t.spoken)}"/><p\
:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill\
><p:spPr>${oa(f)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,g=(b,$)=>[to,b,Qe-2*to,$],y=[Ln(2,"Title","title",g(24,36),t.title.length>dc?
17:26,[t.title]),Ln(3,"Answer","",g(Zi,r.high),r.size,t.answer),d,Ln(5,"Sources","",g(e-n,n),8,[o])];return Jr("sld",y.join(""),"<p:clrMapOvr><a:masterClrMappin\
g/></p:clrMapOvr>")}var wc=(t,e)=>[[`ppt/slides/slide${e}.xml`,gc(t)],[`ppt/slides/_rels/slide${e}.xml.rels`,jo([["rId1","slideLayout","../slideLayouts/slideLay\
out1.xml"],["rId2","image",`../media/image${e}.png`]])],[`ppt/media/image${e}.png`,t.image]];function na(t,e){let o=e.map((d,g)=>g+1),n=(d,g)=>`<Override PartNa\
me="/${d}" ContentType="application/vnd.openxmlformats-${g}+xml"/>`,r="officedocument.presentationml",s=[n("ppt/presentation.xml",`${r}.presentation.main`),n("p\
pt/slideMasters/slideMaster1.xml",`${r}.slideMaster`),n("ppt/slideLayouts/slideLayout1.xml",`${r}.slideLayout`),...o.map(d=>n(`ppt/slides/slide${d}.xml`,`${r}.s\
lide`)),n("ppt/theme/theme1.xml","officedocument.theme"),n("docProps/core.xml","package.core-properties")],i=Ln(2,"Title","title",[to,24,Qe-2*to,36],26,["Title"]),
p=Jr("sldMaster",i,'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" \
accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>\
<a:lvl1pPr algn="l"><a:defRPr sz="2600" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleSty\
le><p:bodyStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:otherStyle></p:txStyles>'),
f=Jr("sldLayout",i,"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");return Yi([["[Content_Types].xml",`${Ze}<Types xmlns="${En}/content-types"><Default Exten\
sion="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${s.join("")}</Types>`],["\
_rels/.rels",jo([["rId1","officeDocument","ppt/presentation.xml"],["rId2","core-properties","docProps/core.xml"]])],["docProps/core.xml",`${Ze}<cp:corePropertie\
s xmlns:cp="${En}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${Xr(t)}</dc:title><dc:creator>entrepot</dc:creator><dc:langua\
ge>en</dc:language></cp:coreProperties>`],["ppt/presentation.xml",`${Ze}<p:presentation ${Vr}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:\
sldMasterIdLst><p:sldIdLst>${o.map(d=>`<p:sldId id="${255+d}" r:id="rId${d+2}"/>`).join("")}</p:sldIdLst><p:sldSz cx="${Qe*Ye}" cy="${ea*Ye}"/><p:notesSz cx="68\
58000" cy="9144000"/></p:presentation>`],["ppt/_rels/presentation.xml.rels",jo([["rId1","slideMaster","slideMasters/slideMaster1.xml"],["rId2","theme","theme/th\
eme1.xml"],...o.map(d=>[`rId${d+2}`,"slide",`slides/slide${d}.xml`])])],["ppt/slideMasters/slideMaster1.xml",p],["ppt/slideMasters/_rels/slideMaster1.xml.rels",
jo([["rId1","slideLayout","../slideLayouts/slideLayout1.xml"],["rId2","theme","../theme/theme1.xml"]])],["ppt/slideLayouts/slideLayout1.xml",f],["ppt/slideLayou\
ts/_rels/slideLayout1.xml.rels",jo([["rId1","slideMaster","../slideMasters/slideMaster1.xml"]])],["ppt/theme/theme1.xml",uc()],...e.flatMap((d,g)=>wc(d,g+1))])}function Yr(){let t=Dt(2,!1,3400,!0);return{title:document.title,answer:[`${w.question} ${Po()}`.trim()],spoken:`${document.title}. ${w.question}`,print:[Kr(),...w.
terms],image:Xe(t,"image/png"),wide:t.width,high:t.height}}var Zr=t=>new Blob([na(document.title,t)],{type:"application/vnd.openxmlformats-officedocument.presen\
tationml.presentation"}),ra=()=>Zr([Yr()]);var Qr=t=>`${t.by}, ${dt(t.on)}`,sa=t=>t.split(`
`).filter(Boolean);async function ts(t){let e=Wt(t.view).grown.filter(o=>!Ee.some(n=>n[1]===o));for(let o of e)await ln(o)}function es(t){let e={...c};try{return W.
steps.map((o,n)=>(Object.assign(c,Wt(o.view)),q(!0),t(o,`${n+1}. ${o.title}`)))}finally{Object.assign(c,e),q(!0)}}async function Cn(){let t={...c,grown:c.grown.
slice()};for(let e of W.steps)await ts(e);Object.assign(c,t),q(!0)}var ia=()=>es((t,e)=>{let o=L("section","","page"),n=document.createElement("img");return n.alt=
e,n.src=Dt(2,!1,3e3).toDataURL("image/png"),o.append(L("h2",e),n,L("p",t.text),L("small",Qr(t))),o});function yc(t,e,o){let s=[],i=12,a=(f,d,g,y=!1)=>{for(let b of kt(
f,t.width/2-36,d,999,y))i+=d*1.3,s.push({words:b,x:18,y:i-d*.3,size:d,fill:g,bold:y})};a(e,22,w.light.mark,!0),i+=4;for(let f of sa(o.text))a(f,14,w.light.ink);
a(Qr(o),11,w.light.soft);let l=document.createElement("canvas");l.width=t.width,l.height=Math.ceil(i*2)+t.height;let p=be(l);p.fillStyle=w.light.ground,p.fillRect(
0,0,l.width,l.height),p.drawImage(t,0,l.height-t.height),p.scale(2,2);for(let f of s)St(p,f);return l}async function aa(){await Cn();let t=es((o,n)=>{let r=yc(Dt(
2,!1,3e3),n,o);return{title:n,image:Xe(r,"image/jpeg"),wide:r.width,high:r.height}}),e={title:document.title,subject:w.question};return new Blob(Mn(t,e),{type:"\
application/pdf"})}async function la(){return await Cn(),Zr(es((t,e)=>{let o=Yr(),n=`${document.title}. ${w.question}`;return{...o,title:e,answer:[...sa(t.text),
Po()],spoken:`${e}. ${t.text}`,print:[Qr(t),n,...o.print]}}))}var Zt=-1,os=-1;function An(){let t=W.steps;u("story").replaceChildren(...t.map((o,n)=>{let r=L("li"),s=U(o.title,()=>rs(n)),i=L("div","","steps");s.setAttribute(
"aria-pressed",String(Zt===n));let a=(l,p,f,d)=>{let g=U(l,f);g.setAttribute("aria-label",`${p}: ${o.title}`),g.disabled=!!d,i.append(g)};return a("↑","Earlie\
r in the story",()=>ca(n,-1),n===0),a("↓","Later in the story",()=>ca(n,1),n===t.length-1),a("Change","Change the step",()=>No(n)),a("Remove","Remove the step",
()=>ne(()=>{W.steps=t.filter((l,p)=>p!==n)})),r.append(s,i),r}));for(let o of["play","print","pdf","pptx"])u(`story-${o}`).disabled=t.length===0;u("story-play").
textContent=Zt<0?"Play":"Stop"}function No(t){os=t;let e=W.steps[t]||{title:"",text:""};u("story-form").open=!0,u("step-title").value=e.title,u("step-text").value=
e.text,u("step-by").value=e.by||W.by,u("step-keep").textContent=t<0?"Add this view":"Change to these words and this view",u("step-title").focus()}function ca(t,e){
ne(()=>{let o=W.steps.slice();o.splice(t+e,0,...o.splice(t,1)),W.steps=o}),u("story").children[t+e].querySelector("button")?.focus()}function xc(t){Object.assign(
c,Wt(t.view)),x.lastKind="",q(!0),c.eye?T.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):mt(),Q()}async function rs(t){let e=W.steps[t];$t(),Zt=t,await ts(
e),xc(e),u("telling").hidden=!1,u("telling-at").textContent=`${t+1} of ${W.steps.length}`,u("telling-title").textContent=e.title,u("telling-text").textContent=e.
text,u("telling-back").disabled=t===0,u("telling-next").disabled=t===W.steps.length-1}function ss(){Zt=-1,u("telling").hidden=!0,An()}var Tn=()=>Zt>=0?ss():W.steps.
length?rs(0):j("There is no story yet: s adds this view"),ns=t=>Zt+t>=0&&Zt+t<W.steps.length&&rs(Zt+t);function bc(t){if(Zt<0)return!1;let e={ArrowRight:1,PageDown:1,
ArrowLeft:-1,PageUp:-1}[t.key];if(e)ns(e);else if(t.key==="Escape")ss();else return!1;return t.preventDefault(),t.stopPropagation(),!0}function kc(){u("step-for\
m").addEventListener("submit",t=>{t.preventDefault();let e=fe(u("step-title").value,100),o=fe(u("step-by").value,100);if(!e||!o)return j("A step needs a title a\
nd the name of its author");me();let n={page:Nt,title:e,text:fe(u("step-text").value,2e3),view:zt(),by:o,on:io()};W.by=o,ne(()=>{W.steps=os<0?[...W.steps,n]:W.steps.
map((r,s)=>s===os?n:r)}),No(-1),u("story-form").open=!1,j(`${W.steps.length} ${W.steps.length===1?"step":"steps"} in the story`)}),u("step-form").addEventListener(
"keydown",t=>t.key!=="Escape"&&t.stopPropagation()),window.addEventListener("keydown",t=>Ft(t).matches("textarea, input")||t.altKey||t.ctrlKey||t.metaKey||u("ke\
y-sheet").open||bc(t),!0),u("story-play").addEventListener("click",Tn),u("telling-next").addEventListener("click",()=>ns(1)),u("telling-back").addEventListener(
"click",()=>ns(-1)),u("telling-stop").addEventListener("click",ss),u("story-print").addEventListener("click",async()=>{await Cn(),x.toPrint=!0,window.print()}),
u("story-pdf").addEventListener("click",async()=>Lt(Ot("pdf"),await aa())),u("story-pptx").addEventListener("click",async()=>Lt(Ot("pptx"),await la()))}function eo(t,e){if(!t.length)return;e.push(Fn());let{view:o,own:n}=t.pop();Ms(n),as(o)}function as(t){let e=c.eye,o=c.mode,n=c.turn;Object.assign(c,Wt(t)),c.mode===
o&&c.turn===n&&(c.eye=e),x.lastKind="",q(!0),Q()}function $c(t){let e=[...vt().map(Ho),...C.filter(o=>h.drawn[o.at]).map(o=>"line:"+o.uid)];e.length&&ct(e[(e.indexOf(c.at)+t+e.length)%e.length])}function vc(t){
let e=st(c.at),o=A(B.get(e)),n=20,r={ArrowLeft:-n,ArrowRight:n}[t.key]||0,s={ArrowUp:-n,ArrowDown:n}[t.key]||0;D(()=>c.pinned.set(e,[J(o[0]+r),J(o[1]+s)]),!0,"n\
udge")}var da={"/":t=>{t.preventDefault(),u("search").focus()},t:()=>Mo(c.mode==="table"?"picture":"table"),m:()=>w.map&&Mo(c.mode==="map"?"picture":"map"),"?":()=>Pn(),
n:t=>{t.preventDefault(),xn()},b:t=>{t.preventDefault(),bn()},s:t=>{t.preventDefault(),No(-1)},p:()=>Tn(),k:()=>ji(),d:()=>u("theme").click(),l:()=>u("every").hidden||
u("every").click(),r:()=>u("turn").hidden||u("turn").click(),0:()=>u("fit").click(),"[":()=>Se(-1),"]":()=>Se(1),h:()=>c.picked.size?Yt([...c.picked]):yt(st(c.at))&&
Yt(Ce(yt(st(c.at)))),e:()=>c.at.startsWith("card:")&&wn(B.get(st(c.at))),o:()=>c.at.startsWith("card:")&&xr(B.get(st(c.at))),w:()=>c.at.startsWith("card:")&&br(
B.get(st(c.at))),g:()=>wi(),y:()=>u("tidy").click(),f:()=>c.at.startsWith("card:")&&dn(st(c.at)),c:()=>c.at.startsWith("card:")&&(x.joining?he(x.joining,st(c.at)):
an(st(c.at))),x:()=>c.at.startsWith("card:")&&D(()=>c.picked.has(st(c.at))?c.picked.delete(st(c.at)):c.picked.add(st(c.at)))},Pn=()=>u("key-sheet").open?u("key-\
sheet").close():u("key-sheet").showModal();function Mc(){N.addEventListener("keydown",t=>{no[t.key]?(t.preventDefault(),t.altKey&&c.at.startsWith("card:")&&m.placed.
kind!=="map"?vc(t):$c(no[t.key])):t.key==="Enter"&&x.shownSheet?u("sheet").focus():(t.key==="+"||t.key==="-")&&T.moveTo({scale:T.getScale()*(t.key==="+"?1.2:1/1.2)})}),
u("keys-open").addEventListener("click",Pn),u("keys-close").addEventListener("click",Pn),document.addEventListener("keydown",t=>{if(u("key-sheet").open)return t.
key==="?"?Pn():void 0;let e=Ft(t).matches("input[type=search], textarea, input[type=text]");t.key==="Escape"?(Co(),e&&(Ft(t).value=""),u("hits").replaceChildren(),
u("save").open=!1,Ve(!1),Ao(!1),Ge(),N.focus({preventScroll:!0})):(t.ctrlKey||t.metaKey)&&!e&&(t.key==="z"||t.key==="Z"||t.key==="y")?(t.preventDefault(),t.key===
"z"&&!t.shiftKey?eo(Ut,Gt):eo(Gt,Ut)):!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&da[t.key]&&da[t.key](t)})}var cs={};ot(cs,{listen:()=>Lc});var Qt=u("mini"),ye=[168,112],xe=1,jn=[0,0];function Sc(){let t=T.getScale(),{x:e,y:o}=T.getViewPosition(),n=N.clientWidth/t,r=N.clientHeight/t;return[e-n/2,o-r/
2,e+n/2,o+r/2]}function Oc(){let t=m.placed&&c.mode!=="table"&&N.clientWidth>0?k.filter(E=>h.cards[E.at]):[],[e,o,n,r]=Sc(),s=t.map(A),i=!s.some(([E,P,R,F])=>E-
R/2<e-1||E+R/2>n+1||P-F/2<o-1||P+F/2>r+1);if(Qt.hidden=i,i)return;let[a,l,p,f]=wt(s),d=be(Qt),g=2;xe=Math.min((ye[0]-8)/(p-a),(ye[1]-8)/(f-l)),jn=[(a+p)/2-ye[0]/
2/xe,(l+f)/2-ye[1]/2/xe],[Qt.width,Qt.height]=[ye[0]*g,ye[1]*g];let y=it()?w.dark:w.light,b=(E,P)=>(E-jn[P])*xe;d.scale(g,g),t.forEach((E,P)=>{let[R,F,z,V]=s[P];
d.fillStyle=w.looks[E.family][it()?"dark":"light"],d.fillRect(b(R-z/2,0),b(F-V/2,1),Math.max(z*xe,1.5),Math.max(V*xe,1.5))}),d.strokeStyle=y.mark,d.lineWidth=1.5;
let[$,M,O,S]=[Math.max(b(e,0),1),Math.max(b(o,1),1),Math.min(b(n,0),ye[0]-1),Math.min(b(r,1),ye[1]-1)];d.strokeRect($,M,Math.max(O-$,3),Math.max(S-M,3))}function pa(t){
if(!(t.buttons&1))return;let e=Qt.getBoundingClientRect();T.moveTo({position:{x:jn[0]+(t.clientX-e.left)/xe,y:jn[1]+(t.clientY-e.top)/xe}})}function Lc(){T.on("\
afterDrawing",()=>{Ht&&x.moving||Oc()}),Qt.addEventListener("pointerdown",t=>{Qt.setPointerCapture(t.pointerId),pa(t)}),Qt.addEventListener("pointermove",pa),Qt.
addEventListener("pointerup",me)}var fs={};ot(fs,{listen:()=>Wc});var ds={};ot(ds,{found:()=>Wn,listen:()=>Pc});var{spelling:fa,reason:Ec}=di(w.search),ma=0,Nn="";function Cc(t){clearTimeout(ma),Nn=t.trim(),!(!H||Nn.length<2)&&(ma=setTimeout(async()=>{let e;try{e=await gt(
"/api/search?q="+encodeURIComponent(Nn))}catch(n){return j(n.message)}if(e.query!==Nn)return;let o=e.found.filter(n=>!G.has(n.uid)).slice(0,10);for(let n of o){
let r=L("li","","live"),s=U(n.name,async()=>{if(Object.keys(H.opens).length)return location.assign("/around?x="+encodeURIComponent(n.uid));await Ue(n.uid,0),G.has(
n.uid)&&ct("card:"+G.get(n.uid)[0].id)});s.append(L("small",`${n.small}; on file, not drawn: adds it`)),r.append(s),u("hits").append(r)}j(`${u("hits").children.
length} found, ${o.length} of them not drawn yet`)},220))}function Wn(t){let e=t.trim(),o=fa(e),n=e.replace(/^IMO /,"").replace(/^INN /,"").toLowerCase(),r=[];if(!e)
return r;let s=x.index||=k.map(l=>l.keys.slice(0,l.named).map(fa));k.forEach((l,p)=>{let f=l.uid===e||l.uid===e.toLowerCase(),d=l.keys.slice(l.named,-1);if(f||d.
some(y=>y.toLowerCase()===n))return r.push([l,f?"uid":"number "+n,[-1,0,0,"",l.uid]]);let g=null;s[p].forEach((y,b)=>{let $=ci(o,y);if($<0)return;let M=$===0&&l.
keys[b]!==l.keys[0],O=[$,M?1:0,y[0].length,y[0],l.uid];(!g||mr(O,g[2])<0)&&(g=[l,Ec($,l.keys[b],M),O])}),g&&r.push(g)}),r.sort((l,p)=>mr(l[2],p[2])||l[0].at-p[0].
at);let i=new Set(r.map(([l])=>l.uid)),a=new Map;for(let[l]of r)for(let p of l.apart)!i.has(p)&&!a.has(p)&&a.set(p,l);for(let[l,p]of a)for(let f of G.get(l)||[])
r.push([f,`kept apart from ${p.keys[0]} by a decision`,[12]]);return r}function Ac(){let t=u("search").value,e=u("hits"),o=Wn(t);if(e.replaceChildren(),!t.trim())
return h.focus=Vo(),j(""),T.redraw();for(let[n,r]of o.slice(0,12)){let s=L("li"),i=U(n.name,()=>x.joining?he(x.joining,n.id):Tc(n));r!=="name"&&i.append(L("smal\
l","matched: "+r)),h.cards[n.at]||i.append(L("small",c.hidden.has(n.id)?"hidden: Show all brings it back":"filtered out at present")),s.append(i),e.append(s)}o.
length>12&&e.append(L("li",`${o.length-12} more: type more of the name`)),j(o.length?o.length+" found":"Nothing of that name is drawn here"),h.focus=new Set(o.map(
([n])=>n.id)),Cc(t),m.batches=null,T.redraw()}function Tc(t){ct("card:"+t.id),h.cards[t.at]&&c.mode!=="table"&&ti(t)}function Pc(){u("search").addEventListener(
"input",Ac),u("search").addEventListener("keydown",t=>{if(t.key==="Enter"){let e=u("hits").querySelector("button");e&&e.click()}})}var ua=()=>k.filter(t=>h.cards[t.at]),ps=()=>C.filter(t=>h.drawn[t.at]),jc=()=>m.placed.kind==="near"?Kt():ps().map(t=>[t]),Nc=()=>ps().map(t=>m.geometry[t.at].
label);function Wc(){Object.assign(N,{spot:gn,hideLines:t=>{w.limits.hide=t},names:()=>m.namesDrawn,strokes:()=>m.placed.kind==="near"?Kt().length:0,scale:()=>T.
getScale(),choose:t=>ct(t),papers:()=>m.paperBoxes,pixel:(t,e)=>{let o=T.canvasToDOM({x:t,y:e}),n=N.getBoundingClientRect();return[n.left+o.x,n.top+o.y]},measures:()=>Object.
fromEntries(h.measures.map(([t,e,o])=>[t.uid,[e,o]])),earlier:()=>m.earlier&&C.filter(t=>m.earlier?.drawn[t.at]).map(t=>t.uid),bounds:()=>ce(),seats:()=>vt().map(
t=>[t.id,...A(t)]),paths:()=>jc().map(([t])=>[K(k[t.source]).id,K(k[t.target]).id,m.geometry[t.at].d]),labels:()=>Nc().filter(t=>t&&t[2]),boxes:()=>ua().map(t=>[
t.id,...A(t)]),named:t=>(k.find(e=>e.name===t)||{}).id,found:t=>Wn(t).map(([e,o])=>[e.uid,o]),shown:()=>({cards:ua().map(t=>t.id),lines:ps().map(t=>t.uid),focus:h.
focus&&[...h.focus],states:h.lines})})}var us={};ot(us,{listen:()=>Uc});var Rc=t=>/^[=+\-@\t\r]/.test(t)?`'${t}`:t,Bc=t=>/[",\n\r]/.test(t)?`"${t.replace(/"/g,'""')}"`:t,ha=t=>t.map(e=>`${e.map(o=>Bc(Rc(String(o)))).join(",")}\r
`).join("");var ms={};ot(ms,{COLUMNS:()=>Rn,cellsOf:()=>Wo,listTable:()=>Oe,listen:()=>Ic});var ya=200,Rn=["From","Relation","To","Goods","Support","How it is documented","Sources","Denied or answered by","Public","Claims"],Wo=t=>{let e=h.lines[t.at];return[
k[t.source].name,e.relation,k[t.target].name,e.goods,e.printed,[e.word,e.change&&`${xt[e.change][1]}: ${un(e)}`].filter(Boolean).join("; "),(e.voices||[]).join(
", "),(e.denied_by||[]).join(", "),[...new Set((e.public||[]).filter(Boolean))].join(" to ")]},oo={lines:[-1,1],cards:[-1,1]},Dc=t=>I[t.at].filter(e=>h.drawn[e.
at]).length,ga=t=>[t.name,t.small,h.pills[t.at].map(e=>e[0]).join(", "),Dc(t)];function wa(t,e,o){let[n,r]=oo[e];if(n<0)return t;let s=a=>e==="lines"&&n===4?h.lines[a.
at].support??-1:e==="lines"&&n===9?h.lines[a.at].claims.length:o(a)[n];return t.map(a=>[s(a),a]).sort(([a],[l])=>r*(typeof a=="number"?a-l:a.localeCompare(l,"en"))).
map(([,a])=>a)}function Oe(){if(c.mode!=="table"&&!x.printing)return;let t=u("twin-lines"),e=wa(C.filter(s=>h.drawn[s.at]&&(!h.focus||c.route<0||h.focus.has(s.uid))),
"lines",Wo);t.replaceChildren();for(let s of e.slice(0,x.tableSize)){let i=L("tr");i.dataset.line=s.uid,c.at==="line:"+s.uid&&(i.className="on"),Wo(s).forEach((p,f)=>{
let d=L("td",p,f===8?"days":"");d.dataset.label=Rn[f],i.append(d)});let a=L("td");for(let p of s.notes){let f=L("a",String(p));f.href="#note-"+p,f.addEventListener(
"click",d=>{d.preventDefault(),u("note-"+p).scrollIntoView()}),a.append(f," ")}let l=U(`Evidence (${h.lines[s.at].claims.length})`,()=>ct("line:"+s.uid));l.setAttribute(
"aria-label",`Evidence: ${k[s.source].name} to ${k[s.target].name}`),a.append(l),i.append(a),t.append(i)}let o=wa(k.filter(s=>h.cards[s.at]&&(!h.focus||c.route<
0||h.focus.has(s.id))),"cards",ga),n=u("twin-cards");n.replaceChildren();for(let s of o.slice(0,x.tableSize)){let i=L("tr"),a=L("td","","screen");i.dataset.card=
s.id;for(let p of ga(s))i.append(L("td",String(p)));let l=U("Evidence",()=>ct("card:"+s.id));l.setAttribute("aria-label",`Evidence: ${s.name}`),a.append(l),i.append(
a),n.append(i)}let r=Math.max(e.length,o.length)-x.tableSize;u("more").hidden=r<=0,u("more").textContent=`Show ${Math.min(r,ya)} more rows`,u("twin-told").textContent=
`${e.length} lines and ${o.length} cards`+(r>0?`, the first ${x.tableSize} shown`:"")}function Ic(){for(let[t,e]of[["lines","twin-lines"],["cards","twin-cards"]])
u(e).closest("table")?.querySelectorAll("th:not(.screen)").forEach((o,n,r)=>{o.replaceChildren(U(o.textContent,()=>{let[s,i]=oo[t];oo[t]=s!==n?[n,1]:i>0?[n,-1]:
[-1,1],r.forEach(a=>a.removeAttribute("aria-sort")),oo[t][0]>=0&&o.setAttribute("aria-sort",oo[t][1]>0?"ascending":"descending"),Oe(),j(oo[t][0]<0?"In the order\
 of the picture":`Sorted by ${o.textContent}`)}))});u("more").addEventListener("click",()=>{x.tableSize+=ya,Oe()})}function xa(){let t=C.filter(e=>h.drawn[e.at]).map(e=>[...Wo(e),h.lines[e.at].claims.join(" "),e.uid]);return ha([[...Rn,"Relation uid"],...t])}function ba(){let t=o=>{
let{at:n,text:r,source:s,target:i,...a}=h.lines[o.at];return{...a,source:k[s].uid,target:k[i].uid}},e={title:document.title,known_by:c.known||null,compared_with:c.
against||null,during:ae()[1]?ae():null,view:zt(),nodes:k.filter(o=>h.cards[o.at]).map(o=>({uid:o.uid,name:o.name,kind:o.family,small:o.small,measures:h.pills[o.
at].map(n=>n[0])})),edges:C.filter(o=>h.drawn[o.at]).map(t),routes:h.routes,sources:w.terms};return JSON.stringify(e,null,1)+`
`}function ka(){let t=Dt(2,!1,6e3),{title:e}=document,o={title:e,image:Xe(t,"image/jpeg"),wide:t.width,high:t.height};return new Blob(Mn([o],{title:e,subject:w.question}),
{type:"application/pdf"})}function $a(){return Sn(()=>{let[t,e,o,n]=fn(ce()),r=m.placed.kind==="map"?(o-t)/1e3:1,s=Math.max(o-t,640*r),i=On(!1,s/r),a=n-e+(i.top+i.low)*r,l=t-(s-(o-t))/2,
p=e-i.top*r,f=(d,g)=>[`<g transform="translate(${v(l+i.edge*r)} ${v(g)}) scale(${r.toFixed(4)})">`,...d.map(Fe),"</g>"];return[`<svg xmlns="http://www.w3.org/20\
00/svg" viewBox="${v(l)} ${v(p)} ${v(s)} ${v(a)}" width="${v(s/r)}" height="${v(a/r)}" role="img" font-family="${Mt(w.font)}">`,`<title>${Mt(document.title)}</t\
itle>`,`<desc>${Mt(C.filter(d=>h.drawn[d.at]).slice(0,400).map(d=>`${k[d.source].name} to ${k[d.target].name}: ${d.label} (${h.lines[d.at].small})`).join("; "))}\
</desc>`,`<metadata>${Mt(w.terms.join(`
`))}</metadata>`,`<rect x="${v(l)}" y="${v(p)}" width="${v(s)}" height="${v(a)}" fill="${w.light.ground}"/>`,`<svg id="picture" x="${v(t)}" y="${v(e)}" width="${v(
o-t)}" height="${v(n-e)}" viewBox="${v(t)} ${v(e)} ${v(o-t)} ${v(n-e)}">`,...Fc(r),...c.against&&!et()?Sr(Jt(null,!1),1/r,!1).map(Fe):[],...W.notes.length?pn(Jt(
null,!1),1/r,!1).map(Fe):[],"</svg>",...f(i.head,p),...f(i.foot,n),"</svg>"].join(`
`)+`
`})}function Fc(t){let e=w.light,o=[],n=(a,l,p,f,d,g="")=>`<text x="${v(a)}" y="${v(l)}" font-size="${v(f)}" fill="${d}"${g}>${Mt(p)}</text>`,r=' font-weight="b\
old"',s=' text-anchor="middle"';if(m.placed.kind==="map"){let a=` stroke="${e.edge}" stroke-width="${(.8*t).toFixed(2)}"`;return o.push(`<path d="${w.map.outline}\
" fill="${e.band}"${a} fill-rule="evenodd"/>`,`<path d="${w.map.borders}" fill="none"${a}/>`),[...o,...Or(Jt(null,!1),1/t).map(Fe)]}if(m.placed.kind==="near")return ar(
Jt(null,!1),1).map(Fe);for(let[a,l,p]of m.placed.headings||[])o.push(n(l,p,a,10.5,e.soft,r+s+' letter-spacing="1"'));(m.placed.strips||[]).forEach(([a,l])=>a&&o.
push(n(0,l+21,a,12,e.soft,r)));let i=C.filter(a=>h.drawn[a.at]&&(m.geometry[a.at].d||m.geometry[a.at].from));for(let a of i){let l=h.lines[a.at],p=m.geometry[a.
at],f=w.widths[l.weight]*(p.from?.55:1),d=w.known[l.known][1],g=p.d||`M${(p.from||p.tip).map(v).join(" ")}L${v(p.tip[0])} ${v(p.tip[1])}`,y=d.length?` stroke-da\
sharray="${d.map(v).join(" ")}"`:"",b=(z,V)=>`<path d="${g}" fill="none" stroke="${z}" stroke-width="${v(V)}"${y}/>`;o.push(l.denied?b(e.line,f+3)+b(e.ground,f+
.6):b(e.line,f));let $=6+f,M=$*.45,[O,S]=p.tip,[E,P]=p.way,R=O-E*$,F=S-P*$;o.push(`<polygon points="${[[O,S],[R-P*M,F+E*M],[R+P*M,F-E*M]].map(z=>z.map(v).join("\
,")).join(" ")}" fill="${e.line}"/>`)}for(let a of i){let l=h.lines[a.at],p=m.geometry[a.at].label;if(!p)continue;let[f,d,g,y]=p,b=f-g/2,$=d-y/2;o.push(`<rect x\
="${v(b)}" y="${v($)}" width="${v(g)}" height="${v(y)}" rx="7" fill="${e.ground}" stroke="${e.edge}"${l.known==="unknown"||l.known==="proposed"?' stroke-dasharr\
ay="2 3"':""}/>`);let M=$+4+11.5*.85;for(let O of a.text)o.push(n(f,M,O,11.5,e.ink,s)),M+=14;if(o.push(n(f,M,l.small,11,e.soft,s)),l.partial&&o.push(n(f+g/2-3,$+
3,"…",15,e.line,r+' text-anchor="end"')),l.denied){let O=b+2,S=$+2;o.push(`<circle cx="${v(O)}" cy="${v(S)}" r="7" fill="${e.card}" stroke="${e.ink}"/>`),o.push(
`<path d="M${v(O-3)} ${v(S-3)}L${v(O+3)} ${v(S+3)}M${v(O+3)} ${v(S-3)}L${v(O-3)} ${v(S+3)}" stroke="${e.ink}" stroke-width="1.6"/>`)}}for(let a of k)h.cards[a.at]&&
o.push(...Hc(a,n,e));return o}function Hc(t,e,o){let[n,r,s,i]=A(t),a=n-s/2,l=r-i/2,p=w.looks[t.family],f=' font-weight="bold"';if(!s)return[];if(m.placed.kind!==
"wide"&&m.placed.kind!=="tall")return[en(p.glyph,n,r,s/2,p.light),e(n+s/2+1,r+3,t.name.slice(0,40),9,o.ink,f)];let d=[`<rect x="${v(a)}" y="${v(l)}" width="${v(
s)}" height="${v(i)}" rx="4" fill="${o.card}" stroke="${t.end?o.mark:o.edge}" stroke-width="${t.end?"1.6":"1"}"/>`,`<rect x="${v(a)}" y="${v(l)}" width="5" heig\
ht="${v(i)}" rx="2" fill="${p.light}"/>`,en(p.glyph,a+18,r,5,p.light)],g=r-(15*t.text.length+13)/2+10;for(let b of t.text)d.push(e(a+32,g,b,13,o.ink,f)),g+=15;d.
push(e(a+32,g,t.small,11,o.soft));let y=a+s-6;for(let[b,$]of[...h.pills[t.at]].reverse())d.push(`<rect x="${v(y-$)}" y="${v(l-7)}" width="${v($)}" height="13" r\
x="6.5" fill="${o.pill}"/>`,e(y-$/2,l+2.6,b,8.5,o["pill-ink"],' text-anchor="middle"'+f)),y-=$+4;return d}var zc={png:()=>Dt(2,it()).toBlob(t=>Lt(Ot("png"),t)),pdf:()=>Lt(Ot("pdf"),ka()),pptx:()=>Lt(Ot("pptx"),ra()),svg:()=>Lt(Ot("svg"),new Blob([$a()],{type:"image/\
svg+xml"})),csv:()=>Lt(Ot("csv"),new Blob(["\uFEFF"+xa()],{type:"text/csv"})),json:()=>Lt(Ot("json"),new Blob([ba()],{type:"application/json"}))};function Uc(){
H&&(u("keep").hidden=!1,u("home").hidden=!1,u("keep").addEventListener("submit",async t=>{t.preventDefault();try{await gt("/api/views",{title:u("keep-title").value,
address:location.pathname+location.search+location.hash}),u("save").open=!1,j("Saved in the case")}catch(e){j(e.message)}}));for(let t of jt("save"))t.addEventListener(
"click",()=>{zc[t.dataset.save](),u("save").open=!1});u("link").addEventListener("click",()=>{pt(),u("save").open=!1;let t=location.href,e=()=>j("The address of\
 this view is in the address bar");navigator.clipboard&&window.isSecureContext?navigator.clipboard.writeText(t).then(()=>j("The address of this view was copied"),
e):e()}),window.addEventListener("beforeprint",()=>{if(x.printing=!0,x.tableSize=Math.max(x.tableSize,Math.min(C.length,2e3)),Oe(),Pt.toggleAttribute("data-stor\
y",x.toPrint),x.toPrint)return u("paper").replaceChildren(...ia());let t=document.createElement("img");t.alt=document.title,t.src=Dt(2,!1,3400).toDataURL("image\
/png"),u("paper").replaceChildren(t)}),window.addEventListener("afterprint",()=>{x.printing=x.toPrint=!1,Pt.removeAttribute("data-story"),u("paper").replaceChildren()})}var hs={};ot(hs,{listen:()=>Gc});function Gc(){for(let t of jt("mode"))t.addEventListener("click",()=>Mo(t.dataset.mode));u("theme").addEventListener("click",()=>D(()=>{c.theme=it()?"light":"da\
rk"})),rr.addEventListener("change",()=>q()),u("turn").addEventListener("click",()=>D(()=>{c.turn=m.placed.kind==="tall"?"wide":"tall",c.pinned.clear(),c.eye=null})),
u("fit").addEventListener("click",()=>{mt(!0),pt()}),u("tidy").addEventListener("click",fi),u("every").addEventListener("click",()=>D(()=>{c.every=!c.every})),u(
"undo").addEventListener("click",()=>eo(Ut,Gt)),u("redo").addEventListener("click",()=>eo(Gt,Ut)),u("lasso").addEventListener("click",()=>Ve(!x.lassoOn)),u("clo\
se").addEventListener("click",()=>x.noting?Me():Ge()),u("back").addEventListener("click",()=>{let t=tt.slice(0,-1),e=tt[tt.length-1];x.shownSheet="",ct(e,!0),tt.
splice(0,tt.length,...t),u("back").hidden=t.length===0})}function va(t){let e=m.placed;m.placed=Ps(),rn(),(Bs()||m.placed!==e||t)&&Ii(),m.batches=null,zr(),Ur(),Gr(),Pt.dataset.theme=it()?"dark":"light",u("theme").textContent=
it()?"Light":"Dark",u("turn").textContent=m.placed.kind==="tall"?"Columns":"Rows",u("turn").hidden=m.placed.kind!=="tall"&&m.placed.kind!=="wide",u("every").hidden=
m.placed.kind!=="near"||!(m.routed.size?m.unrouted.size:m.placed.folded.includes(1)),u("tidy").hidden=m.placed.kind==="map",u("every").setAttribute("aria-presse\
d",String(c.every)),u("near-note").hidden=m.placed.kind!=="near",u("twin").hidden=c.mode!=="table",N.style.visibility=c.mode==="table"?"hidden":"visible";for(let o of jt(
"mode"))o.setAttribute("aria-pressed",String(c.mode===o.dataset.mode));u("map-note").hidden=c.mode!=="map",Oe(),Rr(),An(),x.noting&&(u("panel").hidden=!1),u("un\
do").disabled=Ut.length===0,u("redo").disabled=Gt.length===0,m.placed!==e&&(c.eye?T.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):mt()),pt(),T.redraw()}Ls(va);pr(gi);pr(Wr);var _c=[hr,Ir,us,Nr,ds,_r,Hr,Pr,ms,Br,is,cs,jr,hs,ls,fs];for(let{listen:t}of _c)t();window.addEventListener("resize",()=>{let t=m.placed;q(),
m.placed===t&&!c.eye&&mt()});window.addEventListener("hashchange",t=>as(new URL(t.newURL).hash.slice(1)));var Ma=location.hash.slice(1)||At.view||"";Object.assign(
c,Wt(Ma));q(!0);Pt.dataset.drawn="yes";await new Promise(t=>requestAnimationFrame(()=>setTimeout(t)));Object.assign(Ct,await ro("sheets"));await si();for(let t of H?
c.grown.slice():[])await ln(t);c.grown.length&&Object.assign(c,Wt(Ma),{grown:c.grown});q(c.grown.length>0);Q();Pt.dataset.ready="yes";
