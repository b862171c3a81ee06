// Made of viz/templates/page/script by `make script`: change the modules, not this file.
var tl=Object.defineProperty;var nt=(t,e)=>{for(var o in e)tl(t,o,{get:e[o],enumerable:!0})};var u=t=>document.getElementById(t),jt=document.documentElement,j=u("board"),C=(t,e,o)=>{let n=document.createElement(t);return e!==void 0&&e!==""&&(n.textContent=
e),o&&(n.className=o),n},_=(t,e,o)=>{let n=C("button",t,o);return n.type="button",n.addEventListener("click",e),n},Wt=t=>[...document.querySelectorAll(`button[d\
ata-${t}]`)],Ht=t=>t.target,el="http://www.w3.org/2000/svg",Z=(t,e,o)=>{let n=document.createElementNS(el,t);for(let[r,s]of Object.entries(e))n.setAttribute(r,String(
s));return o&&(n.textContent=o),n},fo=t=>t.getContext("2d"),N=t=>{u("told").textContent!==t&&(u("told").textContent=t)},mo={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,
ArrowUp:-1};async function ol(t){let e=u(t);if(!e.dataset.packed)return e.textContent;let o=Uint8Array.from(atob(e.textContent),n=>n.charCodeAt(0));return new Response(new Blob(
[o]).stream().pipeThrough(new DecompressionStream(e.dataset.packed))).text()}var uo=async t=>JSON.parse(await ol(t)),Ts=({count:t,same:e,each:o})=>{let n=new Array(
t),r=Object.keys(o);for(let s=0;s<t;s++){let i={at:s,...e};for(let a of r)i[a]=o[a][s];n[s]=i}return n},Ns=await uo("model"),k=Ts(Ns.nodes),P=Ts(Ns.edges),w=await uo(
"data"),B=new Map(k.map(t=>[t.id,t])),z=new Map(P.map(t=>[t.uid,t])),G=new Map;for(let t of k)G.set(t.uid,[...G.get(t.uid)||[],t]);var I=k.map(()=>[]);for(let t of P)
I[t.source].push(t),t.target!==t.source&&I[t.target].push(t);var zt=P.length>w.limits.many,Et={texts:[],cards:{},lines:{},claims:{}},Ct=await uo("left"),js=[...document.
body.children].map(t=>[t,t.tagName==="SCRIPT"?"":t.outerHTML]);Ct.file&&(w.live=null);var Rt=w.live?location.pathname+location.search:"",We=(w.near?w.near.packs:
[]).map(([t,e,o,n,r,s,i,a,c])=>({id:t.slice(5),one:e,many:o,label:n,box:[r,s,i,a],members:c})),it=new Map(We.map(t=>[t.id,t])),ho=new Map(We.flatMap(t=>t.members.
map(e=>[e,t]))),yt=w.near&&w.near.sizes,H=w.live,Ws=t=>H&&H.opens[t.startsWith("card:")?B.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)]||"";var se=()=>({at:"",route:-1,known:"",from:0,to:Math.max(w.clock.spans.length-1,0),off:new Set,least:0,hidden:new Set,folded:new Set,pinned:new Map,picked:new Set,
mode:"picture",turn:"",theme:"",ends:["",""],eye:null,grown:[],every:!1,laid:new Map,open:new Set,against:"",beside:!1}),l=se(),h={lines:[],pills:[],cards:new Uint8Array(
k.length),drawn:new Uint8Array(P.length),held:new Map,focus:null,routes:[],gone:new Set,measures:[]},rt=[],m={placed:null,geometry:[],batches:null,pairs:null,frame:null,
namesDrawn:[],loose:new Map,routed:new Map,unrouted:new Set,weakest:new Set,outline:null,paperBoxes:[],earlier:null},x={hover:"",pulled:[],moving:!1,loop:null,lassoOn:!1,
boxOn:!1,joining:"",noting:null,shownSheet:"",saving:!1,printing:!1,toPrint:!1,tableSize:200,index:null,lastKind:"",unsaved:!1};var Rs=t=>[["pin",t.pinned],["laid",t.laid]],nl=t=>[["hide",t.hidden],["fold",t.folded],["pick",t.picked]];function Ut(){let t=new URLSearchParams,e=se();l.at&&
t.set("at",l.at),l.route>=0&&t.set("route",String(l.route)),l.known&&t.set("known",l.known),l.against&&t.set("against",l.against),l.beside&&t.set("beside","yes"),
(l.from!==e.from||l.to!==e.to)&&t.set("true",`${l.from}-${l.to}`),l.off.size&&t.set("off",[...l.off].join("~")),l.least&&t.set("least",String(l.least)),l.hidden.
size&&t.set("hide",[...l.hidden].join("~")),l.folded.size&&t.set("fold",[...l.folded].join("~")),l.picked.size&&t.set("pick",[...l.picked].join("~"));for(let[o,
n]of Rs(l))n.size&&t.set(o,[...n].map(([r,[s,i]])=>`${r}~${s}~${i}`).join("~"));return l.open.size&&t.set("open",[...l.open].join("~")),l.mode!=="picture"&&t.set(
"as",l.mode),l.every&&t.set("every","yes"),l.turn&&t.set("turn",l.turn),l.theme&&t.set("theme",l.theme),l.ends[0]&&t.set("join",l.ends.join("~")),l.grown.length&&
t.set("grow",l.grown.join("~")),l.eye&&t.set("eye",l.eye.join("_")),t.toString()}function _t(t){let e=new URLSearchParams(t),o=g=>e.get(g)||"",n=g=>o(g).split("\
~").filter(Boolean),r=se(),s=r.to,i=(g,y,$,b)=>Number.isInteger(g)&&g>=y&&g<=$?g:b,a=o("at");(a.startsWith("card:")&&B.has(a.slice(5))||a.startsWith("line:")&&z.
has(a.slice(5))||a.startsWith("pack:")&&it.has(a.slice(5)))&&(r.at=a),r.route=i(parseInt(e.get("route")??"-1",10),-1,Math.max(...w.trace.lists.map(g=>g.length))-
1,-1),r.known=w.clock.known.includes(o("known"))?o("known"):"";let c=o("against");r.against=w.clock.known.includes(c)&&(!r.known||c<r.known)?c:"",r.beside=e.get(
"beside")==="yes";let p=o("true").split("-").map(g=>parseInt(g,10));p.length===2&&([r.from,r.to]=[i(p[0],0,s,0),i(p[1],0,s,s)]),r.from>r.to&&([r.from,r.to]=[0,s]),
r.off=new Set(n("off")),r.least=Math.min(Math.max(parseFloat(o("least"))||0,0),1);for(let[g,y]of nl(r))for(let $ of n(g))B.has($)&&y.add($);for(let[g,y]of Rs(r)){
let $=n(g);for(let b=0;b+2<$.length;b+=3){let S=[parseFloat($[b+1]),parseFloat($[b+2])];(B.has($[b])||it.has($[b]))&&S.every(Number.isFinite)&&y.set($[b],S)}}r.
open=new Set(n("open").filter(g=>it.has(g))),r.mode=["picture","table","map"].includes(o("as"))&&(o("as")!=="map"||w.map)?o("as"):"picture",r.every=e.get("every")===
"yes",r.turn=["wide","tall"].includes(o("turn"))?o("turn"):"",r.theme=["dark","light"].includes(o("theme"))?o("theme"):"";let f=n("join");f.length===2&&f.every(
g=>B.has(g))&&(r.ends=f),r.grown=w.live||Ct.grown?n("grow").filter(g=>/^[^*]+\*\d+(\*[^*]*){0,2}$/.test(g)):[];let d=o("eye").split("_").map(parseFloat);return r.
eye=d.length===3&&d.every(Number.isFinite)&&d[2]>0?[d[0],d[1],d[2]]:null,r}function mt(){let t=Ut();location.protocol!=="about:"&&history.replaceState(null,"",t?
"#"+t:location.pathname+location.search)}async function xt(t,e){let o=e?{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}:{},n;try{n=await fetch(t,o)}catch{throw new Error(
"The server does not answer; start entrepot serve again and reload")}if(!n.ok)throw new Error((await n.text()).trim().split(`
`)[0].slice(0,300));return n.json()}var Ds={yellow:["#fff3bf","#4a3f12","#a67c00"],red:["#ffe3df","#57241f","#cf4a3c"],green:["#dcf3e0","#1f4329","#2f9150"],blue:["#dcebfa","#1d3a57","#3b82c4"],violet:[
"#ece2f8","#3c2c54","#8a63c9"]},R={by:Ct.by||"",notes:Ct.notes||[],steps:Ct.steps||[]},Re=[],Bs=Promise.resolve(),go=()=>new Date(Date.now()-new Date().getTimezoneOffset()*
6e4).toISOString().slice(0,10),Is=t=>`${t}-${Date.now().toString(36)}${Math.random().toString(36).slice(2,6)}`,ie=()=>JSON.stringify([R.notes,R.steps]);function Fs(t){
let e=ie();[R.notes,R.steps]=JSON.parse(t),wo(e)}function wo(t){if(t===ie())return;if(!w.live){x.unsaved=!0;return}let[e,o]=JSON.parse(t),n=new Map(e.map(i=>[i.
key,JSON.stringify(i)])),r=new Set(R.notes.map(i=>i.key)),s=R.notes.filter(i=>n.get(i.key)!==JSON.stringify(i)).map(i=>["/api/notes",{note:i}]);for(let i of e)r.
has(i.key)||s.push(["/api/notes/drop",{key:i.key}]);JSON.stringify(o)!==JSON.stringify(R.steps)&&s.push(["/api/story",{page:Rt,steps:R.steps}]);for(let[i,a]of s)
Bs=Bs.then(()=>xt(i,a)).catch(c=>{x.unsaved=!0,N(`Not saved in the case: ${c.message}`)})}var Jn=()=>({view:Ut(),own:ie()}),Gt=[],Kt=[],Hs=0;function bt(t=""){let e=t&&t===x.lastKind&&performance.now()-Hs<700;[x.lastKind,Hs]=[t,performance.now()],!e&&
(Gt.push(Jn()),Kt.length=0)}function ae(t,e=""){let o=ie();bt(e),t(),wo(o),J()}function D(t,e=!1,o=""){bt(o),t(),J(e)}var zs=[],Us=t=>zs.push(t);function J(t=!1){for(let e of zs)e(t)}var K=t=>Math.round(t*10)/10,v=t=>String(K(t)),le=(t,e,o=0)=>Math.abs(t[0]-e[0])<(t[2]+e[2])/2+o&&Math.abs(t[1]-e[1])<(t[3]+e[3])/2+o;function Ks(t,e){let o=e[0]-
t[0],n=e[1]-t[1],r=Math.hypot(o,n)||1,s=[o/r,n/r],i=[e[0]-s[0]*e[2]/2,e[1]-s[1]*e[2]/2];return{d:"",from:[t[0],t[1]],tip:i,way:s,label:null}}var Vn=t=>(t.match(
/-?[\d.]+/g)||[]).map(Number),Xn=t=>t.curve||=Vn(t.d);function Bt(t,e){let o=Xn(t),n=1-e,r=[n*n*n,3*n*n*e,3*n*e*e,e*e*e],s=i=>r.reduce((a,c,p)=>a+c*o[2*p+i],0);
return[s(0),s(1)]}function _o(t,e,o=0){let[n,r]=Bt(t,o);for(let s=o;s<.9;s+=.01){let[i,a]=Bt(t,s);if(Math.hypot(i-n,a-r)>=e)return s}return .5}var Yn=(t,e,o,n,r,s)=>{
let i={d:`M${v(t)} ${v(e)}C${[...o,n,r].map(v).join(" ")}`,tip:[n,r],way:s,curve:[t,e,...o,n,r]};return{...i,label:[...Bt(i,.5),0,0]}},Zn=t=>t.points||=Vn(t.d);
function Go(t){let e=Zn(t),o=2*Math.floor(e.length/4);return[e[o],e[o+1]]}var _s=16;function sl(t){if(t.pieces)return t.pieces;let e=[],[o,n]=[0,0],r=(s,i)=>{e.
push(o,n,s,i),[o,n]=[s,i]};for(let[,s,i]of t.d.matchAll(/([MLC])([^MLC]*)/g)){let a=Vn(i);if(s==="M")[o,n]=a;else if(s==="L")for(let c=0;c<a.length;c+=2)r(a[c],
a[c+1]);else for(let c=0;c<a.length;c+=6){let p={d:"",curve:[o,n,...a.slice(c,c+6)]};for(let f=1;f<=_s;f++)r(...Bt(p,f/_s))}}return t.pieces=e}function Ko(t,e,o,n){
if(t.label&&le([e,o,0,0],t.label))return 0;if(t.from)return Gs(e,o,t.from,t.tip);let r=sl(t),s=1/0;for(let i=0;i<r.length;i+=4)Math.min(r[i],r[i+2])-e>n||e-Math.
max(r[i],r[i+2])>n||(s=Math.min(s,Gs(e,o,[r[i],r[i+1]],[r[i+2],r[i+3]])));return s}function Gs(t,e,[o,n],[r,s]){let i=r-o,a=s-n,c=Math.min(Math.max(((t-o)*i+(e-
n)*a)/(i*i+a*a||1),0),1);return Math.hypot(t-o-c*i,e-n-c*a)}var kt=t=>[Math.min(...t.map(e=>e[0]-e[2]/2)),Math.min(...t.map(e=>e[1]-e[3]/2)),Math.max(...t.map(e=>e[0]+
e[2]/2)),Math.max(...t.map(e=>e[1]+e[3]/2))],qo=t=>t.label||(t.from?[(t.from[0]+t.tip[0])/2,(t.from[1]+t.tip[1])/2,0,0]:t.d?[...t.tip,0,0]:null);function Qn(t,e,o,n,r){
let[s,i]=e-t>n-o?r:[t,e];return s<o?s-o:i>n?Math.min(i-n,s-o):0}function qs(t,[e,o]){let n=!1;return t.forEach(([r,s],i)=>{let[a,c]=t.at(i-1)||t[0];c>o!=s>o&&e<
(a-r)*(o-s)/(c-s)+r&&(n=!n)}),n}var Jo=t=>{let e=m.placed&&m.placed.kind==="near"&&ho.get(t.at);return e&&!l.open.has(e.id)?e:null},X=t=>Jo(t)||t,yo=t=>(t.members?"pack:":"card:")+t.id,Dt=t=>t.
members.map(e=>k[e]).filter(e=>h.cards[e.at]),St=()=>[...new Set(k.filter(t=>h.cards[t.at]).map(X))],qt=t=>{let e=Dt(t).length;return`${e} ${e===1?t.one:t.many}\
: ${t.label}`},Be=t=>t.members?Dt(t).map(e=>e.id):[t.id],lt=t=>it.get(t)||B.get(t),ce=(t,e)=>t.source===e.at?t.target:t.source,xo=t=>`${k[t.source].name} ${t.relation}\
 ${k[t.target].name}${t.goods?` [${t.goods}]`:""}`,q=t=>t.slice(5);var A=t=>{let e=t.members?t:X(t),{x:o,y:n,w:r,h:s}=m.placed.cards,i=e.box||[o[e.at],n[e.at],r[e.at],s[e.at]],a=m.placed.kind==="map"?null:l.pinned.get(e.id)||(m.
placed.kind==="near"?l.laid.get(e.id)||m.loose.get(e.id):null);return a?[a[0],a[1],i[2],i[3]]:i},Js=t=>[...t.filter(e=>!l.pinned.has(e.id)),...t.filter(e=>l.pinned.
has(e.id))],Vo=t=>Math.min((j.clientWidth-36)/t.width,(j.clientHeight-36)/t.height,1.15);function Vs(){return l.mode==="map"?w.map:w.field?w.field:w.near?w.near:
l.turn?l.turn==="tall"?w.tall:w.wide:window.innerWidth<=760||Vo(w.tall)>1.2*Vo(w.wide)?w.tall:w.wide}function tr(t,{middle:e,chip:o,gutter:n}){if(!t)return 0;let r=(e+o)/2+n;return Math.sign(t)*(r+(Math.abs(t)-1)*(o+n))}function Xs(t,e){let o=tr(1,e);if(Math.abs(
t)<o/2)return 0;let n=Math.round((Math.abs(t)-o)/(e.chip+e.gutter));return Math.sign(t)*Math.max(1,n+1)}function Xo(t,e,[o,n],r,s){let i=r.filter(f=>Math.abs(f[0]-
t)<(f[2]+o)/2+4),a=f=>(f[3]+n)/2+s,p=[e,...i.flatMap(f=>[f[1]-a(f),f[1]+a(f)])].filter(f=>i.every(d=>Math.abs(f-d[1])>a(d)-.05));return K(p.reduce((f,d)=>Math.abs(
d-e)<Math.abs(f-e)?d:f))}function Ys(t,{gap:e,group:o,head:n}){let r=new Set,s=[],i=0;return t.forEach(({tall:a,kind:c,headed:p},f)=>{f&&c!==t[f-1].kind&&(i+=o),
p&&!r.has(c)&&(i+=n),r.add(c),s.push(i+a/2),i+=a+e}),[s,i]}function Zs(t){let e=[];for(let o of t){let n={value:o,count:1};for(let r=e.at(-1);r&&r.value>n.value;r=
e.at(-1)){let s=r.count+n.count;n={value:(r.value*r.count+n.value*n.count)/s,count:s},e.pop()}e.push(n)}return e.flatMap(({value:o,count:n})=>new Array(n).fill(
o))}var Qs=()=>l.laid.size>0||l.open.size>0||l.pinned.size>0||l.grown.length>0||m.loose.size>0,bo=()=>k[w.near.columns.indexOf(0)],il=t=>tr(t,yt),ko=t=>w.near.cards.
x[bo().at]+il(t),De=t=>t.members?t.members[0]:t.at;function de(t){let e=l.pinned.get(t.id);return e?Xs(e[0]-ko(0),yt):w.near.columns[De(t)]}var er=t=>{let e=w.near.
parents[De(t)];return e>=0&&h.cards[e]?X(k[e]):null},or=()=>[...w.near.heads.map(([t,,,,e])=>({words:t,members:e})),...We.filter(t=>l.open.has(t.id)).map(t=>({words:t.
label,members:t.members}))];function nr(){let t=[];for(let{words:e,members:o}of or()){let n=o.map(c=>k[c]).filter(c=>h.cards[c.at]&&!l.pinned.has(X(c).id)).map(
A);if(!n.length)continue;let[r,s,i,a]=n.reduce((c,p)=>p[1]-p[3]/2<c[1]-c[3]/2?p:c);t.push([e,r-i/2,s-a/2-5,i])}return t}var $o=()=>nr().map(([,t,e,o])=>[t+o/2,e-
4,o,14]);function ti(){let t=m.loose;if(m.loose=new Map,m.placed.kind==="near"&&(l.laid.size||l.open.size)){let e=St(),o=s=>l.laid.has(s.id)||l.pinned.has(s.id),
n=e.filter(o).map(A),r=[];for(let s of e.filter(i=>!o(i))){let i=A(s);!n.some(c=>le(c,i))?n.push(i):r.push(s)}r.length&&n.push(...$o());for(let s of r){let[i,a,
c,p]=A(s),f=[i,Xo(i,a,[c,p],n,yt.gap)];m.loose.set(s.id,f),n.push([...f,c,p])}}return t.size!==m.loose.size||[...m.loose].some(([e,o])=>String(t.get(e))!==String(
o))}var $t={appeared:["+","new","#157347","#63d49b"],changed:["±","changed","#8a5a00","#e6b450"],went:["−","gone","#5b6673","#a2adb9"]},rr={printed:"not worked o\
ut here for both dates",small:"see one date at a time",support:null},Yo=t=>t!==null&&t.printed===rr.printed;function ei(t,{known:e,newest:o,start:n,end:r}){let s=e||
o,i="";for(let[a,c,p,f]of t){let d=f?a<=s:!e||a!==""&&a<=e;i+=d&&c<=(r||"9999-12-31")&&p>=(n||"0000-01-01")?"1":"0"}return i}function oi(t,e){return t===null?e===
null?"":"appeared":e===null?"went":Yo(t)||Yo(e)||t.weight===e.weight&&t.known===e.known&&t.denied===e.denied?"":"changed"}var fe=()=>l.from===0&&l.to===se().to?["",""]:[w.clock.spans[l.from][1],w.clock.spans[l.to][2]];function So(t){let[e,o]=fe();return ei(t,{known:l.known,newest:w.
clock.newest,start:e,end:o})}var Oe=()=>l.known!==""||fe()[1]!=="";function ni(t){let e=So(t.items);return e.includes("0")?t.states?t.states[e]:null:t.states?t.
states[e]||{}:{}}var pe=w.states.lines,sr=(t,e)=>t in pe.same?pe.same[t]:pe.each[t][e];function al({at:t}){return pe.more[t]?pe.more[t]:pe.dated?{items:[[sr("kn\
own",t),sr("start",t),sr("end",t)]]}:{items:[]}}function ir(t){if(!Oe())return t;let e=ni(al(t));return e===null?null:{...t,...e===void 0?rr:e}}function ar(t){let e=w.
states.cards[t.at];if(!e||!Oe())return t.pills;let o=ni(e);return Array.isArray(o)?o:t.pills}function Zo(){if(!Oe()||!w.trace.items.length)return w.trace.lists[w.
trace.today];let t=So(w.trace.items),e=t.includes("0")?w.trace.states[t]:w.trace.today;return e===void 0&&H&&ll(t),e===void 0?null:w.trace.lists[e]}var vo=new Map;
async function ll(t){if(vo.has(t))return;let e=new URLSearchParams(location.search),[o,n]=fe();for(let[r,s]of[["known",l.known],["start",o],["end",n]])e.set(r,s);
vo.set(t,"asking the server for the routes of these dates");try{let{routes:r}=await xt("/api/routes?"+e);for(let s of r)s.drawn=s.lines.every(i=>z.has(i));w.trace.
lists.push(r),w.trace.states[t]=w.trace.lists.length-1}catch(r){vo.set(t,r.message)}So(w.trace.items)===t&&J()}function Ie(t,e){let o=[l.known,l.against];[l.known,
l.against]=[t,""];try{return e()}finally{[l.known,l.against]=o}}var ut=t=>!t.by||t.by.some(e=>l.grown.includes(e)),At=(t,e)=>l.off.has(`${t}.${e}`);function ri(t){return At("known",t.known)||At("level",t.level)||(t.support===
null?At("weight","none"):At("weight",t.weight)||t.support<l.least)||t.denied&&At("mark","denied")||t.partial&&At("mark","partial")?!1:!Mo("status",t.statuses)&&
!Mo("source",t.sources)&&!Mo("voice",t.voices.map(Le))&&!At("relation",Le(t.relation))}var Mo=(t,e)=>e.length>0&&e.every(o=>At(t,o)),Le=t=>t.replaceAll("~","-"),
Qo=t=>Le(t.country||"none on file"),tn=t=>h.pills[t.at].length?h.pills[t.at].map(e=>Le(e[0])):["none"];function si([t,e,o,n,r]){let d=E=>52+E*306,g=E=>120-E*108,y=C("figure","","chart"),$=Z("svg",{viewBox:"0 0 370 150",role:"img","aria-label":o.map(E=>E[4]).join(
"; ")});for(let[E,M]of r)$.append(Z("line",{x1:52,x2:358,y1:g(E),y2:g(E),class:"rule"}),Z("text",{x:46,y:g(E)+4,"text-anchor":"end"},M));$.append(Z("text",{x:52,
y:138},n[0]),Z("text",{x:358,y:138,"text-anchor":"end"},n[1]));let b=["circle","square","diamond","triangle","hexagon","ring","bar","pentagon"];for(let[E,M,O,T,
W]of o){let F=Z("g",{class:`mark m${E%4}`});F.append(Z("title",{},W)),T!==O&&F.append(Z("line",{x1:d(M),x2:d(M),y1:g(O),y2:g(Math.min(T,1)),"stroke-dasharray":"\
2 3"})),F.append(en(b[E%b.length],d(M),g(O),5)),$.append(F)}let S=C("ul","","key");return e.forEach((E,M)=>{let O=C("li"),T=Z("svg",{width:16,height:14,viewBox:"\
0 0 16 14","aria-hidden":"true",class:`mark m${M%4}`});T.append(en(b[M%b.length],8,7,5)),O.append(T,C("span",E)),S.append(O)}),y.append($,S,C("figcaption",`Figu\
res in ${t} by asserter and the day they were public, side by side: never added up. A dotted stem: the source gives a bound or a range.`)),y}function en(t,e,o,n){
let r={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[t];if(r){let i=[];for(let a=0;a<r[0];a++){let c=(r[1]+360*a/r[0])*Math.PI/180;i.push(`${v(
e+1.15*n*Math.cos(c))},${v(o+1.15*n*Math.sin(c))}`)}return Z("polygon",{points:i.join(" ")})}if(t==="circle")return Z("circle",{cx:e,cy:o,r:n});if(t==="ring")return Z(
"circle",{cx:e,cy:o,r:n-1,fill:"none","stroke-width":2});let s=t==="bar"?n*.45:n*.9;return Z("rect",{x:e-n*.9,y:o-s,width:n*1.8,height:2*s})}var ii=(t,e)=>t.source===e?t.target:t.source;function ai(t,e,o,n){let r=new Map([[t,null]]),s=[t];for(;s.length&&!r.has(e);){let a=[];for(let c of s)for(let p of o[c].
filter(n)){let f=ii(p,c);r.has(f)||(r.set(f,p),a.push(f))}s=a}if(!r.has(e))return null;let i=[];for(let a=e,c=r.get(a);c;c=r.get(a))i.unshift(c),a=ii(c,a);return i}function on(){if(l.route>=0&&h.routes[l.route])return lr(h.routes[l.route]);if(l.ends[1])return Oo(l.ends[0],l.ends[1]).lit;if(l.picked.size)return new Set(l.picked);
if(l.at.startsWith("line:")){let t=z.get(l.at.slice(5));return t?new Set([t.uid,k[t.source].id,k[t.target].id]):null}if(l.at.startsWith("card:")||l.at.startsWith(
"pack:")){let t=l.at.startsWith("pack:")?it.get(l.at.slice(5)).members.map(o=>k[o]):[B.get(l.at.slice(5))],e=new Set(t.map(o=>o.id));for(let o of t)for(let n of I[o.
at])h.drawn[n.at]&&[n.uid,k[n.source].id,k[n.target].id].forEach(r=>e.add(r));return e}return null}var lr=t=>new Set([...t.lines,...t.nodes.flatMap(e=>(G.get(e)||
[]).map(o=>o.id))]);function Oo(t,e){let o=s=>h.drawn[s.at]===1,n=ai(B.get(t).at,B.get(e).at,I,o),r=new Set([t,e]);for(let s of n||[])for(let i of[s.uid,k[s.source].
id,k[s.target].id])r.add(i);return{way:n,lit:r}}var Fe=15,cl=()=>P.filter(t=>h.drawn[t.at]&&m.geometry[t.at].d);function Ee(){let t=new Map;for(let e of k){let o=w.map.marks[e.at];!h.cards[e.at]||o<0||(t.has(
o)||t.set(o,[]),t.get(o).push(e))}return t}var cr=t=>Ee().get(w.map.marks[t.at])||[t];function Ce(){let t=new Map,e=o=>h.lines[o.at].support??-1;for(let o of cl()){
let{d:n}=m.geometry[o.at];t.has(n)||t.set(n,[]),t.get(n).push(o)}for(let o of t.values())o.sort((n,r)=>e(r)-e(n));return[...t.values()]}var li=t=>Ce().find(e=>e.
includes(t))||[t];function ci(t,e){let o=w.map.names[t],[n]=e,r=w.map.how[n.at];return e.length>1?`${o}: ${e.length}`:r==="town"||r==="seat"?`${n.name}, ${o}`:n.
name}function nn(){if(m.pairs)return m.pairs;m.pairs=new Map;for(let e of P){if(!h.drawn[e.at])continue;let o=Lo(e);o&&(m.pairs.has(o)||m.pairs.set(o,[]),m.pairs.get(
o)?.push(e))}let t=e=>h.lines[e.at].support??-1;for(let e of m.pairs.values())e.sort((o,n)=>t(n)-t(o));return m.pairs}function Lo(t){let e=X(k[t.source]),o=X(k[t.
target]);return e===o&&e.members?"":`${e.id}>${o.id}`}var He=t=>nn().get(Lo(t))||[t],dl=t=>m.routed.size?m.unrouted.has(t[0].at):m.placed.folded[t[0].at]===1;function ze(t){
return!dl(t)||l.every?!0:t.some(e=>h.focus&&h.focus.has(e.uid)||x.hover===e.uid||x.hover===X(k[e.source]).id||x.hover===X(k[e.target]).id)}var di=t=>m.placed.kind!==
"near"||Lo(t)!==""&&He(t)[0]===t&&ze(He(t)),Jt=()=>[...nn().values()].filter(ze);function pi(){let t=[...nn().values()],e=t.filter(ze),o=e.reduce((s,i)=>s+i.length,
0),n=t.length-e.length,r=We.filter(s=>!l.open.has(s.id)).reduce((s,i)=>s+Dt(i).length,0);return`${e.length} lines drawn for ${o} relations`+(r?`; ${r} cards sta\
nd in closed groups`:"")+(n?`; ${n} more lines show at the card you point at`:"")}function fi(){let t=[...nn().values()],e=t.filter(ze),o=t.length-e.length,n=e.
reduce((r,s)=>r+s.length,0);return`${e.length} lines stand for ${n} relations.`+(o?` Further lines not drawn, counted at their cards: ${o}.`:"")}function dr(){let t=k.filter(s=>h.cards[s.at]).map(A);for(let s of Jt()){let i=Xn(m.geometry[s[0].at]),a=[i[0],i[2],i[4],i[6]],c=[i[1],i[3],i[5],i[7]],[p,f,d,g]=[
Math.min(...a),Math.max(...a),Math.min(...c),Math.max(...c)];t.push([(p+f)/2,(d+g)/2,f-p,g-d])}if(t.push(...$o()),!t.length)return[0,0,m.placed.width,m.placed.height];
let[e,o,n,r]=kt(t);return[e-12,o-12,n+12,r+12]}function Eo(){let t=[...Ee().values()].map(([n])=>A(n)).map(([n,r])=>[n-60,r-50,n+150,r+50]);for(let[n]of Ce()){let r=Zn(
m.geometry[n.at]);for(let s=0;s<r.length;s+=2)t.push([r[s]-8,r[s+1]-8,r[s]+8,r[s+1]+8])}if(!t.length)return w.map.near;let e=n=>Math.min(...t.map(r=>r[n])),o=n=>Math.
max(...t.map(r=>r[n]));return[Math.max(e(0),0),Math.max(e(1),0),Math.min(o(2),m.placed.width+150),Math.min(o(3),m.placed.height)]}var me=t=>[...t].map(e=>lt(e)?
A(lt(e)):z.has(e)?m.geometry[z.get(e).at].label:null).filter(Boolean);function ue(){if(m.placed.kind==="map")return Eo();if(m.placed.kind==="near")return dr();let t=[
...k.filter(n=>h.cards[n.at]).map(A),...P.filter(n=>h.drawn[n.at]&&m.geometry[n.at].label).map(n=>m.geometry[n.at].label)];if(!t.length)return[0,0,m.placed.width,
m.placed.height];let e=m.placed.kind==="field"?null:[0,0,m.placed.width,m.placed.height],o=e&&t.length===k.length+P.length&&!l.pinned.size?e:kt(t);return[Math.min(
o[0],o[2])-18,Math.min(o[1],o[3])-(e?34:18),o[2]+18,o[3]+18]}var ht={nodes:new vis.DataSet,edges:new vis.DataSet},L=new vis.Network(j,ht,{physics:!1,layout:{improvedLayout:!1},nodes:{shape:"custom"},edges:{smooth:!1,physics:!1},
interaction:{hover:!0,hoverConnectedEdges:!1,selectConnectedEdges:!1,keyboard:!1,tooltipDelay:1e9}}),Ue=j.querySelector("canvas");function pr(t,e,o){if(o(t)<=e)return t;let n=[...t],r=a=>n.slice(0,a).join("").trimEnd()+"…",s=0,i=n.length-1;for(;s<i;){let a=s+i+1>>1;o(r(a))<=e?s=a:i=a-1}return r(
s)}function mi(t,e,o,n){let r=[""];for(let s of t.split(" ")){let i=r.length-1,a=r[i]?`${r[i]} ${s}`:s;!r[i]||r.length===o||n(a)<=e?r[i]=a:r.push(s)}return r.map(
s=>pr(s,e,n))}var fr=window.matchMedia("(prefers-color-scheme: dark)"),st=()=>(l.theme||(fr.matches?"dark":"light"))==="dark",ct=(t,e)=>`${e?"bold ":""}${t}px "Helvetica Neue\
", Arial, "Liberation Sans", sans-serif`,Pt=(t,e)=>({ctx:t,c:e?w.dark:w.light,look:o=>e?w.looks[o].dark:w.looks[o].light}),Q=t=>h.focus!==null&&!h.focus.has(t)||
h.gone.has(t),dt=t=>!x.saving&&l.at===t,he=t=>!x.saving&&l.picked.has(t),rn=t=>!x.saving&&l.pinned.has(t);function _e(t,e,o,n,r,s){t.fillStyle=t.strokeStyle=s,t.
beginPath();let i={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[e];if(i){for(let a=0;a<i[0];a++){let c=(i[1]+360*a/i[0])*Math.PI/180;t.lineTo(
o+1.15*r*Math.cos(c),n+1.15*r*Math.sin(c))}t.fill()}else if(e==="circle")t.arc(o,n,r,0,7),t.fill();else if(e==="ring")t.lineWidth=2,t.setLineDash([3,2]),t.arc(o,
n,r-1,0,7),t.stroke(),t.setLineDash([]);else{let a=e==="bar"?r*.45:r*.9;t.fillRect(o-r*.9,n-a,r*1.8,2*a)}}function Ge(t,e,o,n,r,s){t.beginPath(),t.roundRect(e,o,
n,r,s)}function sn(t,{tip:[e,o],way:[n,r]},s,i=1){let a=(6+s)/i,c=a*.45,p=e-n*a,f=o-r*a;t.moveTo(e,o),t.lineTo(p-r*c,f+n*c),t.lineTo(p+r*c,f-n*c),t.closePath()}
var vt=11;function Vt(t,e,o){return ui.font=ct(100,o),ui.measureText(t).width*e/100}var ge=(t,e,o,n)=>pr(t,e,r=>Vt(r,o,n)),Tt=(t,e,o,n,r)=>mi(t,e,n,s=>Vt(s,o,r)),
Ke=40,ui=document.createElement("canvas").getContext("2d");var pl={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Mt=t=>String(t).replace(/[&<>"']/g,e=>pl[e]),we=(t,e)=>t.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
"").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g," ").trim().slice(0,e).trim();function an(t,e,o,n,r){let s=r*.45;t.push({round:[o,n,r],fill:e.card,stroke:e.ink,width:r*.22}),t.push({d:`M${v(o-s)} ${v(n-s)}L${v(o+s)} ${v(n+s)}M${v(o+s)} ${v(
n-s)}L${v(o-s)} ${v(n+s)}`,stroke:e.ink,width:r*.28,dash:[]})}function ln(t,[e,o],[n,r],s,i){let a=s*.45,c=e-n*s,p=o-r*s;t.push({points:[[e,o],[c-r*a,p+n*a],[c+
r*a,p-n*a]],fill:i})}function ye(t,e){if(t.setLineDash(e.dash||[]),e.words!==void 0)return fl(t,e);if(e.glyph)return _e(t,e.glyph,...e.at,e.fill);let o=null;if(t.
beginPath(),e.d)o=new Path2D(e.d);else if(e.box)t.roundRect(...e.box);else if(e.round)t.arc(...e.round,0,7);else for(let[n,r]of e.points)t.lineTo(n,r);e.fill&&(t.
fillStyle=e.fill,t.fill()),e.stroke&&(t.strokeStyle=e.stroke,t.lineWidth=e.width,o?t.stroke(o):t.stroke())}function fl(t,{words:e,x:o,y:n,size:r,fill:s,bold:i,italic:a,
anchor:c,halo:p,wide:f}){t.font=(a?"italic ":"")+ct(r,i),t.textAlign={middle:"center",end:"right"}[c]||"left",t.textBaseline="alphabetic",p&&(t.strokeStyle=p,t.
lineWidth=f||4,t.lineJoin="round",t.strokeText(e,o,n)),t.fillStyle=s,t.fillText(e,o,n)}var hi=t=>t.dash&&t.dash.length?` stroke-dasharray="${t.dash.map(v).join(
" ")}"`:"";function qe(t){let e=` fill="${t.fill||"none"}"`,o=t.stroke?` stroke="${t.stroke}" stroke-width="${v(t.width)}"`:"";if(t.words!==void 0){let c=(t.bold?
' font-weight="bold"':"")+(t.italic?' font-style="italic"':"")+(t.anchor?` text-anchor="${t.anchor}"`:""),p=t.halo?` stroke="${t.halo}" stroke-width="${v(t.wide||
4)}" stroke-linejoin="round" paint-order="stroke"`:"";return`<text x="${v(t.x)}" y="${v(t.y)}" font-size="${v(t.size)}"${e}${c}${p}>${Mt(t.words)}</text>`}if(t.
glyph)return cn(t.glyph,...t.at,t.fill);if(t.d)return`<path d="${t.d}"${e}${o}${hi(t)}/>`;if(t.round)return`<circle cx="${v(t.round[0])}" cy="${v(t.round[1])}" \
r="${v(t.round[2])}"${e}${o}${hi(t)}/>`;if(t.points)return`<polygon points="${t.points.map(c=>c.map(v).join(",")).join(" ")}"${e}/>`;let[n,r,s,i,a]=t.box;return`\
<rect x="${v(n)}" y="${v(r)}" width="${v(s)}" height="${v(i)}" rx="${v(a)}"${e}${o}/>`}var cn=(t,e,o,n,r)=>{let s=en(t,e,o,n),i=[...s.attributes].filter(c=>c.name!==
"fill").map(c=>` ${c.name}="${typeof c.value=="string"&&/^-?[\d.]+$/.test(c.value)?v(Number(c.value)):c.value}"`).join(""),a=t==="ring"?` fill="none" stroke="${r}\
" stroke-dasharray="3 2"`:` fill="${r}"`;return`<${s.tagName}${i}${a}/>`};var mr=.775,dn=.5,gi=.36,Je=t=>!h.focus||t.some(e=>h.focus?.has(e.uid));function ur({c:t},e,o){let n=[];return ml(n,t,e,o,!Je(e)),n}function hr({c:t},e){let o=[];
return ul(o,t,e),o}function gr({c:t,look:e},o,n){let r=[];return o.members?hl(r,t,e,o,n):gl(r,t,e,o,n),r}function ml(t,e,o,n,r){let s=o[0],i=h.lines[s.at],a=m.geometry[s.
at],c=w.widths[i.weight]*.75,p=o.some(b=>dt("line:"+b.uid)||x.hover===b.uid),f=o.filter(b=>h.lines[b.at].denied).length,d=r?e.faint:p||h.focus?e.mark:e.line,g=w.
known[i.known][1];if(f?t.push({d:a.d,stroke:d,width:c+2.4,dash:g},{d:a.d,stroke:e.ground,width:c+.6,dash:[]}):t.push({d:a.d,stroke:d,width:p?c+.8:c,dash:g}),ln(
t,a.tip,a.way,5+c,d),r||n<dn)return;let y=Math.max(1,1/n),$=_o(a,10*y);if(o.length>1){let[b,S]=Bt(a,$);t.push({words:String(o.length),x:b,y:S+4*y,size:vt*y,fill:e.
soft,bold:!0,anchor:"middle",halo:e.ground}),$=_o(a,14*y,$)}if(o.some(b=>h.lines[b.at].partial)){let[b,S]=Bt(a,$);t.push({words:"…",x:b,y:S+2*y,size:13*y,fill:e.
soft,bold:!0,anchor:"middle",halo:e.ground}),$=_o(a,14*y,$)}f&&an(t,e,...Bt(a,$),5.5*y)}function ul(t,e,o){if(o<dn)return;let n=Math.max(11,vt/o);for(let[r,s,i,
a]of nr())t.push({words:ge(r,a,n,!1),x:s,y:i,size:n,fill:e.soft,halo:e.ground})}var wr=t=>t.members?Be(t).every(Q):Q(t.id);function hl(t,e,o,n,r){let[s,i,a,c]=A(
n),p=s-a/2,f=i-c/2,d=wr(n),g=r<dn,y=Dt(n),$=dt("pack:"+n.id)||y.some(W=>dt("card:"+W.id)),b=x.hover===n.id,S=d?e.faint:o(y[0].family);g||t.push({box:[p+4,f+4,a-
1,c-1,4],fill:e.band,stroke:e.edge,width:1}),t.push({box:[p,f,a,c,4],fill:g?e.ground:e.card,stroke:$||b?e.mark:g?"":e.edge,width:$?3:b?1.8:1}),g||t.push({box:[p,
f,5,c,2],fill:S});let E=r<gi&&!$&&!b,M=Math.max(12,vt/r);if(t.push({glyph:w.looks[y[0].family].glyph,at:[E?s:p+16,i,E?9:5],fill:S}),E)return;let O=Tt(qt(n),a-(g?
28:50),M,g?1:Math.max(1,Math.floor((c-4)/(1.16*M))),!0),T=i-O.length*M*1.16/2+M*.92;for(let W of O)t.push({words:W,x:p+27,y:T,size:M,fill:d?e.faint:e.ink,bold:!0}),
T+=M*1.16;g||t.push({d:`M${v(p+a-16)} ${v(i-2)}l4 4l4 -4`,stroke:d?e.faint:e.soft,width:1.6,dash:[]}),m.namesDrawn.push([n.id,M*r,O.join(" ")])}function gl(t,e,o,n,r){
let[s,i,a,c]=A(n),p=s-a/2,f=i-c/2,d=Q(n.id),g=n.end!=="",y=m.placed.quiet[n.at]===1,$=r<dn,b=dt("card:"+n.id),S=he(n.id),E=x.hover===n.id,M=d?e.faint:o(n.family),
O=n.family==="weapon"&&!d,T=!$&&!y,W=b||S||E||g&&!d?e.mark:O?M:e.edge;t.push({box:[p,f,a,c,4],fill:T?e.card:e.ground,stroke:T||b||S?W:"",width:b||S?3:g||O||E?1.8:
1}),T&&t.push({box:[p,f,5,c,2],fill:M});let F=r<gi&&!g&&!b&&!E,U=F?9:g?6.5:5;if(t.push({glyph:w.looks[n.family].glyph,at:[F?s:p+16,i,U],fill:M}),h.pills[n.at].length&&
T&&t.push({box:[p+a-6,f+3,3,c-6,1.5],fill:d?e.faint:e.pill}),F)return;let Y=Math.max(g?15:12,vt/r),wt=$||l.every?0:wl(n),Ft=a-28-(T?9:0)-(wt?20*Math.max(1,1/r):
0),Lt=g&&!$&&c>=60?Math.max(11,vt/r):0,re=$?1:Math.max(1,Math.floor((c-4-1.3*Lt)/(1.16*Y))),Kn=Tt(n.name,$?a:Ft,Y,re,!y),qn=i-(Kn.length*Y*1.16+Lt*1.25)/2+Y*.92;
for(let Qa of Kn)t.push({words:Qa,x:p+27,y:qn,size:Y,fill:d?e.faint:y?e.soft:e.ink,bold:!y,italic:y}),qn+=Y*1.16;m.namesDrawn.push([n.id,Y*r,Kn.join(" ")]),Lt&&
t.push({words:ge(n.small,Ft,Lt,!1),x:p+27,y:qn,size:Lt,fill:d?e.faint:e.soft}),yl(t,e,n,p+a-10,i,f,r,wt,d)}var wl=t=>[...new Set(I[t.at].filter(e=>h.drawn[e.at]&&
Lo(e)).map(e=>He(e)))].filter(e=>!ze(e)).length;function yl(t,e,o,n,r,s,i,a,c){let p=vt*Math.max(1,1/i),f=c?e.faint:e.soft,d=h.held.get(o.id);a&&t.push({words:`\
+${a}`,x:n,y:r+p*.35,size:p,fill:f,anchor:"end"});let g=[d?`${d} folded`:"",rn(o.id)?"moved":""].filter(Boolean).join(", ");g&&t.push({words:g,x:n,y:s+p*.3,size:p,
fill:f,anchor:"end",halo:e.ground})}function yr(){h.cards.length!==k.length&&(h.cards=new Uint8Array(k.length)),h.drawn.length!==P.length&&(h.drawn=new Uint8Array(P.length)),h.lines=xl(),h.pills=k.
map(ar),h.held=new Map;let t=k.map(o=>!l.hidden.has(o.id)&&!At("family",o.family)&&!At("country",Qo(o))&&!Mo("measure",tn(o))&&ut(o)),e=h.lines.map(o=>o!==null&&
ut(o)&&ri(o)&&t[o.source]&&t[o.target]);for(let o of l.folded){let n=B.get(o);if(!t[n.at])continue;let r=new Set;for(let s of I[n.at]){let i=s.source===n.at?s.target:
s.source;!e[s.at]||i===n.at||k[i].end||I[i].every(a=>!e[a.at]||a.source===n.at||a.target===n.at)&&r.add(i)}for(let s of r){t[s]=!1;for(let i of I[s])e[i.at]=!1}
h.held.set(o,r.size)}for(let o of k){let n=I[o.at];h.cards[o.at]=t[o.at]&&(n.length===0||o.end!==""||n.some(r=>e[r.at]))?1:0}for(let o of P)h.drawn[o.at]=e[o.at]?
1:0;m.pairs=null,bl(),h.routes=Zo()||[],h.focus=on()}var pn=(t,e)=>$t[t][e?3:2],et=()=>m.earlier!==null;function Ve(t,e){if(!t)return e();let o={...h},{pairs:n,
batches:r}=m;Object.assign(h,t),[m.pairs,m.batches]=[null,null];try{return e()}finally{Object.assign(h,o),Object.assign(m,{pairs:n,batches:r})}}function xl(){let t=P.
map(ir);if(!l.against)return t;let e=Ie(l.against,()=>P.map(ir));return t.map((o,n)=>{let r=e[n],s=oi(r,o);return s?{...o||r,change:s,was:r}:o})}function bl(){if(h.
gone=new Set,h.measures=[],!l.against)return;for(let o of P)h.drawn[o.at]&&h.lines[o.at].change==="went"&&h.gone.add(o.uid);for(let o of k){let n=I[o.at].filter(
r=>h.drawn[r.at]);n.length&&n.every(r=>h.gone.has(r.uid))&&h.gone.add(o.id)}let t=Ie(l.against,()=>k.map(ar)),e=o=>o.map(n=>n[0]);for(let o of k){let[n,r]=[e(t[o.
at]),e(h.pills[o.at])],s=r.filter(a=>!n.includes(a)),i=n.filter(a=>!r.includes(a));h.cards[o.at]&&(s.length||i.length)&&h.measures.push([o,s,i])}}var xr=t=>I[t.
at].some(e=>h.drawn[e.at])&&I[t.at].every(e=>!h.drawn[e.at]||h.lines[e.at].change==="appeared");function fn(){if(l.against&&l.known&&l.against>=l.known&&(l.against=
""),m.earlier=null,l.against&&l.beside){m.earlier=Ie(l.against,()=>([h.cards,h.drawn]=[new Uint8Array(k.length),new Uint8Array(P.length)],yr(),{...h})),[h.cards,
h.drawn]=[new Uint8Array(k.length),new Uint8Array(P.length)];let{against:t}=l;l.against="",yr(),l.against=t}else yr()}function kl(t){let[e,o,n,r]=dr(),s=j.clientWidth-8,i=j.clientHeight-8,a=Math.min(Math.max(Math.min(s/(n-e),i/(r-o)),t?0:mr),1.15),c=k.find(g=>h.cards[g.at]&&g.end),
[p,f]=c?A(c):[(e+n)/2,(o+r)/2],d=(g,y,$,b)=>(y-g)*a<=$+1?(g+y)/2:b;L.moveTo({position:{x:d(e,n,s,p),y:d(o,r,i,f)},scale:a})}function xe(){let{x:t,y:e}=L.getViewPosition();
l.eye=[Math.round(t),Math.round(e),Math.round(L.getScale()*1e3)/1e3],mt()}function gt(t=!1){$l(t),et()&&L.moveTo({position:L.getViewPosition(),scale:L.getScale()*
.55})}function $l(t){let e=j.clientWidth,o=j.clientHeight;if(!e||!o||!m.placed)return;if(l.eye=null,m.placed.kind==="near")return kl(t);if((t||l.grown.length)&&
m.placed.kind!=="map"){let[c,p,f,d]=ue();return L.moveTo({position:{x:(c+f)/2,y:(p+d)/2},scale:Math.min((e-36)/(f-c),(o-36)/(d-p),1.15)})}let n=Vo(m.placed),r=window.
innerWidth<=760,s=h.routes.find(c=>c.drawn);if(m.placed.kind==="field"||m.placed.kind==="map"){let c=m.placed.kind==="map"?Eo():[0,0,m.placed.width,m.placed.height],
p=Math.min((e-36)/(c[2]-c[0]),(o-36)/(c[3]-c[1]),m.placed.kind==="map"?3:1.15);return L.moveTo({position:{x:(c[0]+c[2])/2,y:(c[1]+c[3])/2},scale:p})}if(r&&n<.6&&
s)return br(s);if(r&&n<.35){let c=k.find(p=>h.cards[p.at]&&p.end)||k.find(p=>h.cards[p.at]);if(c)return L.moveTo({position:{x:A(c)[0],y:A(c)[1]+o/4},scale:.7})}
let i=Math.max(n,Math.min((e-36)/m.placed.width,.62)),a=m.placed.height*i>o?(o/2-18)/i:m.placed.height/2;L.moveTo({position:{x:m.placed.width/2,y:a},scale:i})}function br(t){
let e=me(lr(t));if(!e.length)return;let[o,n,r,s]=kt(e),i=Math.min((j.clientWidth-24)/(r-o),(j.clientHeight-40)/(s-n),1.15);L.moveTo({position:{x:(o+r)/2,y:(n+s)/
2},scale:i})}function wi(t){if(l.mode==="table")return;let e=me([t.slice(5)])[0];if(!e||!e[2])return;let o=m.placed.kind==="field"?[e]:me(h.focus||[]),n=window.
innerWidth<=760,r=L.getScale(),s=L.getViewPosition(),i=j.clientWidth-(n||u("panel").hidden?0:410),a=u("panel").getBoundingClientRect().top-j.getBoundingClientRect().
top,c=n&&!u("panel").hidden?Math.max(Math.min(a,j.clientHeight),90):j.clientHeight,[p,f,d,g]=kt(o.length?o:[e]),[y,$,b,S]=kt([e]),E=s.x-j.clientWidth/2/r+18/r,M=s.
y-j.clientHeight/2/r+18/r,O=Qn(p,d,E,E+(i-36)/r,[y,b]),T=Qn(f,g,M,M+(c-36)/r,[$,S]);(O||T)&&L.moveTo({position:{x:s.x+O,y:s.y+T},scale:r})}function yi(t){if(m.placed.
kind!=="map"&&L.getScale()>=mr)return;let[e,o]=A(t),n=window.innerWidth<=760,r=m.placed.kind==="map"?L.getScale():Math.max(L.getScale(),1),s=n||u("panel").hidden?
0:205/r,i=u("panel").getBoundingClientRect().top-j.getBoundingClientRect().top,a=n&&!u("panel").hidden?(j.clientHeight-Math.max(Math.min(i,j.clientHeight),90))/
2/r:0;L.moveTo({position:{x:e+s,y:o+a},scale:r}),xe()}function Xe(){let t=new Map,e=A(bo())[1],o=new Map;for(let s of St()){let i=de(s);t.set(i,[...t.get(i)||[],s]),o.set(s,A(s)[1])}let n=new Map;for(let s of[...t.
keys()].sort((i,a)=>Math.abs(i)-Math.abs(a)||i-a)){let i=t.get(s).sort((d,g)=>o.get(d)-o.get(g)),[a,c]=vl(i),p=i.map(d=>Math.abs(s)<2||!n.has(er(d))?-c/2:n.get(
er(d))[1]-Number(a.get(d))),f=Math.abs(s)<2?p:Zs(p);i.forEach((d,g)=>n.set(d,[K(ko(s)),Number(a.get(d))+f[g]]))}let r=e-(n.has(bo())?n.get(bo())[1]:0);l.pinned.
clear(),l.laid=new Map([...n].map(([s,[i,a]])=>[s.id,[i,K(a+r)]]))}function vl(t){let e=or(),o=i=>!i.members&&w.near.quiet[i.at]?-2:e.findLastIndex(a=>a.members.
includes(De(i))),n=t.map(i=>{let a=o(i);return{tall:A(i)[3],kind:a,headed:a>=0&&!!e[a].words}}),[r,s]=Ys(n,yt);return[new Map(t.map((i,a)=>[i,r[a]])),s]}function be(t){let e=!l.open.has(t.id);D(()=>{let[o,n]=e?A(t):A(k[t.members[0]]);e?l.open.add(t.id):l.open.delete(t.id),t.members.forEach((r,s)=>e?l.laid.set(k[r].
id,[o,n+s/100]):l.laid.delete(k[r].id)),e||l.laid.set(t.id,[o,n]),l.at="",Xe()},!0),x.shownSheet="",u("panel").hidden=!0,N(e?`Opened: ${qt(t)}; Ctrl-Z closes it`:
`Closed: ${qt(t)}`)}var xi=t=>t.startsWith("party:")?"card:"+(G.get(t.slice(6))||[{id:""}])[0].id:t;function mn(t){let e=t.slice(0,5);if(e==="claim")return Et.claims[t.slice(6)];if(e===
"line:")return Et.lines[t.slice(5)]||(z.has(t.slice(5))?Sl(z.get(t.slice(5))):void 0);if(e==="pack:")return it.has(t.slice(5))?Ol(it.get(t.slice(5))):void 0;let o=B.
get(t.slice(5));return o&&(Et.cards[o.uid]||Ml(o))}var at=t=>typeof t=="number"?Et.texts[t]:t||"",Sl=t=>["Line",`${k[t.source].name} → ${k[t.target].name}`,[t.
word],[["Relation",t.relation],["Goods",t.goods||"not named"],["Support",t.printed],["Sources",t.voices.join(", ")],["Denied by",t.denied_by.join(", ")],["Publi\
c",t.public.join(" to ")],["Level",t.level]].filter(e=>e[1]),[["Claims",t.claims.map(e=>[e])],["The words",[[`This page is too large to carry every quote: entre\
pot explain ${t.uid}`]]]]],Ml=t=>[t.small,t.name,t.pills.map(e=>e[0]),[],[["Relations shown",I[t.at].slice(0,200).map(e=>[`${k[e.source].name} ${e.relation} ${k[e.
target].name}`,"",e.word,"line:"+e.uid])],["The words",[[`This page is too large to carry every quote: entrepot explain ${t.uid}`]]]]];function Ol(t){let e=Dt(t).
map(o=>{let n=I[o.at].find(r=>h.drawn[r.at]&&ce(r,o)===w.near.parents[o.at]);return[n?xo(n):o.name,"",n?h.lines[n.at].small:o.small,"party:"+o.uid]});return["Gr\
oup, closed",qt(t),[],[],[["Who stands in it",e]]]}function bi([t,e,o,n,r]){let s=xi(at(n)),i=C(s&&mn(s)?"button":"div","","item");if(i.append(C("p",at(t))),e&&i.append(C("blockquote","“"+at(e)+"”")),o&&i.append(
C("small",at(o))),/^https?:\/\//.test(at(r))){let a=C("a",at(r));a.href=at(r),a.rel="noreferrer noopener",a.target="_blank",i.append(a)}return i.tagName==="BUTT\
ON"&&(i.type="button",i.dataset.opens=s,i.addEventListener("click",()=>pt(s,!0))),i}var ki=[],kr=t=>ki.push(t);function Xt(t,e){x.shownSheet=t;let[o,n,r=[],s=[],
i=[],a=[],c=[]]=e,p=u("sheet");p.replaceChildren(C("p",at(o),"kicker"),C("h2",at(n),"title"));let f=C("div");for(let y of r)f.append(C("span",at(y),"tag"));let d=C(
"dl"),g=C("div","","lead");for(let y of a)g.append(bi(y));for(let[y,$]of s)d.append(C("dt",at(y)),C("dd",at($)));p.append(f,...a.length?[g]:[],...ki.map(y=>y(t))),
Oe()&&!t.startsWith("claim")&&p.append(C("p","This sheet holds all that is on file; the picture shows the dates you chose.","caption")),p.append(d);for(let y of c)
p.append(si(y));for(let[y,$=[]]of[...Ll(t),...El(t,i)]){p.append(C("h3",at(y)));for(let b of $)p.append(bi(b))}u("panel").hidden=!1,u("back").hidden=rt.length===
0,u("panel").scrollTop=0}function Ll(t){let e=t.startsWith("line:")&&m.placed.kind==="near"&&z.get(t.slice(5)),o=i=>new Set(i.map(a=>`${a.source}>${a.target}`)).
size>1,n=t.startsWith("line:")&&m.placed.kind==="map"&&z.get(t.slice(5)),r=e?He(e):n?li(n):[];if(r.length<2)return[];let s=r.map(i=>[`${n||o(r)?`${k[i.source].name}\
 → ${k[i.target].name}: `:""}${i.relation}${i.goods?` [${i.goods}]`:""}`,"",h.lines[i.at].small+(h.lines[i.at].denied?" · denied":""),"line:"+i.uid]);return[
[`This line stands for ${r.length} relations`,s]]}function El(t,e){if(!l.grown.length||!t.startsWith("card:"))return e;let n=I[B.get(t.slice(5)).at].filter(r=>h.
drawn[r.at]).map(r=>[`${k[r.source].name} ${r.relation} ${k[r.target].name}${r.goods?` [${r.goods}]`:""}`,"",r.word,"line:"+r.uid]);return[...e.filter(([r])=>at(
r)!=="Relations shown"),["Relations shown",n]]}function pt(t,e){let o=Ws(t);if(o)return location.assign(o);let n=mn(t);n&&(!e&&t.startsWith("card:")&&h.cards[B.
get(t.slice(5)).at]&&Jo(B.get(t.slice(5)))&&be(Jo(B.get(t.slice(5)))),e&&x.shownSheet&&rt.push(x.shownSheet),e||(rt.length=0),!t.startsWith("claim")&&l.at!==t&&
(bt(),l.at=t,l.picked.clear(),!e&&l.route>=0&&!(h.focus&&h.focus.has(t.slice(5)))&&(l.route=-1),l.ends=["",""],J()),Xt(t,n),e&&u("sheet").focus({preventScroll:!0}),
t.startsWith("claim")||wi(t),N(at(n[1])))}function un(t){x.joining=t,N(`Choose the other end of a connection with ${B.get(t).name}: a card of the picture, or on\
e found by search`)}function ke(t,e){x.joining="",t!==e&&(D(()=>{l.ends=[t,e],l.at="",l.route=-1,l.picked.clear()}),$i())}function $i(){let{way:t}=Oo(...l.ends),
[e,o]=l.ends.map(s=>B.get(s).name),n=(t||[]).map(s=>[`${k[s.source].name} ${s.relation} ${k[s.target].name}${s.goods?` [${s.goods}]`:""}`,"",h.lines[s.at].small,
"line:"+s.uid]),r=t?"The fewest lines between the two in this picture, whichever way goods move. Unranked: it is no route, and no source says that anything went\
 this way.":"Nothing that is shown here joins the two. That says nothing beyond this picture.";if(Xt("",["A connection, unranked",`${e} – ${o}`,[],[],[["What \
it is",[[r]]],...n.length?[["Lines",n]]:[]]]),H){let s=C("a","Routes between the two, by their evidence");s.href=`/routes?from=${encodeURIComponent(B.get(l.ends[0]).
uid)}&to=${encodeURIComponent(B.get(l.ends[1]).uid)}`,u("sheet").append(s)}N(t?`A connection of ${t.length} lines, unranked`:"No connection in this picture")}function ot(){
if(rt.length=0,l.ends[1])return $i();let t=l.at&&mn(l.at);t?Xt(l.at,t):(x.shownSheet="",u("panel").hidden=!0)}async function vi(){for(let t of Ct.grown||[])Si(...t);if(w.live)try{let t=await xt("/api/notes?page="+encodeURIComponent(Rt));[R.notes,R.steps,R.by]=[t.notes,t.
steps,t.by||R.by]}catch(t){N(t.message)}}async function Ye(t,e=H.limit,o="",n=""){let r,s=n||[t,e,o].join("*");for(let a=2;!n&&l.grown.includes(s);a++)s=[t,e,o,
a].join("*");let i=k.filter(ut).length;try{r=await xt("/api/expand",{uid:t,limit:e,role:o,drawn:[...new Set(k.filter(ut).map(a=>a.uid))]})}catch(a){return N(a.message)}
if(n||bt(),l.grown.includes(s)||l.grown.push(s),Si(r,s,t),!n){if(w.near)for(let a of k.filter(c=>c.by&&c.by.includes(s)&&!l.laid.has(c.id)))l.laid.set(a.id,[w.near.
cards.x[a.at],w.near.cards.y[a.at]]);J(!0),N(`${k.filter(ut).length-i} more drawn`+(r.left?`; ${r.left} further ones: expand again`:"")),ot()}}var hn=t=>{let[e,
o,n]=t.split("*");return Ye(e,Number(o),n,t)};function Si(t,e,o){let n=m.placed;w.near&&(m.placed=w.near),Cl(t,e,o),m.placed=n,Re.push([t,e,o])}function Cl(t,e,o){
let n=t.sheets.texts,r=a=>typeof a=="number"?n[a]:Array.isArray(a)?a.map(r):a;for(let a of["cards","lines","claims"])for(let[c,p]of Object.entries(t.sheets[a]))
Et[a][c]=[...p.slice(0,6).map(r),...p.slice(6)];let s=t.lines.flatMap(a=>[a.source,a.target]).find(a=>G.has(a)),i=[w.wide,w.tall,w.near,w.field,w.map].filter(Boolean);
for(let a of t.cards){if(G.has(a.uid)){for(let d of G.get(a.uid))d.by&&!d.by.includes(e)&&d.by.push(e);continue}let c={...a,at:k.length,id:"0|"+a.uid,by:[e]};k.
push(c),B.set(c.id,c),G.set(c.uid,[c]),I.push([]),a.states&&(w.states.cards[c.at]=a.states);let p=(a.uid===o&&G.get(s)?G.get(s):G.get(o))[0],f=t.lines.find(d=>[
d.source,d.target].includes(a.uid)&&[d.source,d.target].includes(p.uid));for(let d of i)Al(d,c,p,f&&f.target===a.uid?1:-1)}for(let a of t.lines){let c=G.get(a.source),
p=G.get(a.target),f=z.get(a.uid);if(f&&f.by&&!f.by.includes(e)&&f.by.push(e),f||!c||!p)continue;let d={...a,at:P.length,source:c[0].at,target:p[0].at,by:[e]};P.
push(d),z.set(d.uid,d),I[d.source].push(d),d.target!==d.source&&I[d.target].push(d),pe.more[d.at]=a.states;for(let g of i)if(g.labels)for(let[y,$]of[["x",0],["y",
0],["w",a.w],["h",a.h]])g.labels[y].push($)}x.index=null}function Al(t,e,o,n){let{x:r,y:s,w:i,h:a}=t.cards,c=t.kind==="map"?[0,0]:t.kind==="field"?[11,11]:t.kind===
"near"?[yt.chip,8+16.5*Tt(e.name,yt.chip-62,14.2,3,!e.rim).length]:[e.w,e.h],p=(M,O)=>{r.push(M),s.push(O),i.push(c[0]),a.push(c[1]),t.how&&t.how.push(""),t.marks&&
t.marks.push(-1)};if(t.kind==="near")return Pl(t,e,o,n,p,c);if(t.kind==="map"||o===e)return p(t.kind==="map"?0:t.width/2,t.kind==="map"?0:t.height+60);let f=r.map(
(M,O)=>[r[O],s[O],i[O],a[O]]),d=t.labels;d&&d.x.forEach((M,O)=>d.w[O]&&d.x[O]&&f.push([d.x[O],d.y[O],d.w[O],d.h[O]]));let g=(M,O,T)=>f.every(W=>Math.abs(M-W[0])>=
(c[0]+W[2])/2+T||Math.abs(O-W[1])>=(c[1]+W[3])/2+T),y=r[o.at],$=s[o.at];if(t.kind==="field")for(let M=1;M<4e3;M++){let O=34+15*Math.sqrt(M),T=M*2.399963,W=y+O*Math.
cos(T),F=$+O*Math.sin(T);if(g(W,F,12))return p(K(W),K(F))}let b=t.kind==="tall",S=b?c[1]+150:c[0]+170,E=b?c[0]+26:c[1]+26;for(let M=1;M<200;M++)for(let O=-M;O<=
M;O++)for(let T of Math.abs(O)===M?[1,-1,...Array.from({length:Math.min(M-1,6)},(W,F)=>F+2)]:[M,-M]){let W=y+(b?O*E:T*S),F=$+(b?T*S:O*E);if(g(W,F,8))return p(K(
W),K(F))}p(y,$)}function Pl(t,e,o,n,r,s){let i=o===e?-1:de(X(o))?de(X(o))+Math.sign(de(X(o))):n;t.columns.push(i),t.parents.push(o===e?-1:o.at),t.quiet.push(e.rim?
1:0);let a=k.slice(0,e.at).filter(f=>f.by&&f.by[0]===e.by[0]).map(f=>[t.cards.x[f.at],t.cards.y[f.at],t.cards.w[f.at],t.cards.h[f.at]]),c=K(ko(i)),p=[...St().map(
A),...$o(),...a];r(c,Xo(c,o===e?t.height:A(o)[1],s,p,yt.gap))}var Mr={};nt(Mr,{listen:()=>Wl});var $r=t=>t.toLowerCase().replace(/ß/g,"ss").replace(/ς/g,"σ").normalize("NFKD").replace(/\p{Mn}/gu,"").replace(/[^\p{L}\p{N}]+/gu," ").trim(),Co=t=>/^[\x00-\x7f]*$/.
test(t),Mi=t=>/[\u2e80-\u{10ffff}]/u.test(t);function Tl(t,e){if(t.length>e.length&&([t,e]=[e,t]),e.length-t.length>1)return!1;let o=0;for(;o<t.length&&t[o]===e[o];)
o++;return t.length<e.length?t.slice(o)===e.slice(o+1):t.slice(o+1)===e.slice(o+1)||t[o]===e[o+1]&&t[o+1]===e[o]&&t.slice(o+2)===e.slice(o+2)}var Oi=t=>t.length>=
4&&!/\p{Nd}/u.test(t),Nl=(t,e)=>e.startsWith(t)||Oi(t)&&Oi(e)&&Tl(t,e);function Li(t,e){let o=(i,a)=>[...i].length>=(Mi(i)?2:3)&&a.includes(i),n=i=>i.split(" "),
r=[(i,a)=>i===a,(i,a)=>a.startsWith(i+" "),(i,a)=>n(i).every(c=>n(a).includes(c)),(i,a)=>n(i).every(c=>n(a).some(p=>p.startsWith(c))),(i,a)=>o(i.replaceAll(" ",
""),a.replaceAll(" ","")),(i,a)=>n(i).every(c=>n(a).some(p=>Nl(c,p)))],s=!Co(t[0]+e[0])&&!Mi(t[0]);for(let[i,a]of r.entries())for(let c of i===5&&!s?[0]:[0,1])if(t[c]&&
a(t[c],e[c]))return 2*i+c;return-1}var vr=(t,e)=>{for(let o=0;o<t.length;o++)if(t[o]!==e[o])return t[o]<e[o]?-1:1;return 0};function Ei(t){let e=t.folds.map(([f,
d])=>({pattern:new RegExp(f,"g"),by:d.replace(/\\(\d)/g,"$$$1")})),o=new Map;function n(f){if(!o.has(f)){let d=e.reduce((g,{pattern:y,by:$})=>g.replace(y,$),f);
o.set(f,f.length>3&&d.length>=3?d:f)}return o.get(f)}let r=new Map(Object.entries(t.twins)),s=new Map([...r].map(([f,d])=>[d,f]));function i(f){if(!/[a-z]/i.test(
f)||!/[\u0400-\u04ff]/.test(f))return r.get(f)||f;let d=[...f].some(y=>Co(y)&&!r.has(y)),g=[...f].some(y=>!Co(y)&&!s.has(y));return d===g?f:[...f].map(y=>(d?s:r).
get(y)||y).join("")}let a=f=>/[a-z]/i.test(f)&&/[\u0400-\u04ff]/.test(f)?f.replace(/[A-Za-z\u0400-\u04ff]+/g,i):f;function c(f){let d=$r(f),g=Co(d)?d:[...a(d)].
map(y=>Co(y)?y:t.letters[y]||"").join("");return[d,g.split(" ").filter(Boolean).map(n).join(" ")]}function p(f,d,g){let y=f-f%2,$=f%2;return y?t.reasons[y].replace(
"{}",()=>d)+($&&y!==10?", in another spelling":""):$?`another spelling of '${d}'`:g?`alias '${d}'`:"name"}return{spelling:c,reason:p}}var Yt=t=>`${$r(document.title).replace(/[^a-z0-9]+/g,"-").replace(/^-+|-+$/g,"").slice(0,60)||"entrepot"}.${t}`;function Zt(t,e){let o=document.createElement("\
a");o.href=URL.createObjectURL(e),o.download=t,o.click(),setTimeout(()=>URL.revokeObjectURL(o.href),1e3)}var gn=t=>t.startsWith("card:")?"party:"+B.get(t.slice(5)).uid:t;function Ao({about:t,box:e}){let o=t.slice(t.indexOf(":")+1);return t==="picture"?e&&e.length?"\
A box on the picture":"The picture":t.startsWith("party:")?G.has(o)?G.get(o)[0].name:"":t.startsWith("line:")?z.has(o)?`${k[z.get(o).source].name} → ${k[z.get(
o).target].name}`:"":Et.claims[o]||P.some(n=>n.claims.includes(o))?"Claim "+o:""}var $e=()=>R.notes.filter(t=>Ao(t)&&(t.page===""||t.page===Rt)),Ci=t=>t?$e().filter(
e=>e.about===gn(t)):[],Sr=t=>!t.layout||t.layout===m.placed.kind;function jl(){let t={file:!0,view:Ut(),by:R.by,notes:$e().map(n=>({...n,page:""})),steps:R.steps.map(n=>({...n,page:""})),grown:Re},e=JSON.stringify(t).replace(
/[<>&\u2028\u2029]/g,n=>"\\u"+n.charCodeAt(0).toString(16).padStart(4,"0")),o=js.map(([n,r])=>n.id==="left"?`<script type="application/json" id="left">${e}<\/scr\
ipt>`:r||n.outerHTML);return`<!DOCTYPE html>
<html lang="${Mt(jt.lang)}">
${document.head.outerHTML}
<body>
${o.join(`
`)}
</body>
</html>
`}function Wl(){u("save-left").addEventListener("click",()=>{Zt(Yt("html"),new Blob([jl()],{type:"text/html"})),x.unsaved=!1,u("save").open=!1,N("Saved as you l\
eft it: one file, with notes, story, places and filters")}),window.addEventListener("beforeunload",t=>{x.unsaved&&t.preventDefault()})}function Or(t,e,o=()=>!1){let n=new Map(t.map(d=>[d.id,d])),r=new Set(e.map(d=>d.id)),s=t.filter(d=>r.has(d.id)).map(d=>d.id),i=e.filter(d=>o(d.id)),a=e.filter(
d=>!n.has(d.id)&&!o(d.id)),c=i.length?s.slice(-i.length):[],p=!a.length&&i.every((d,g)=>d.id===c[g]),f=new Set(p?[]:i.map(d=>d.id));return{gone:[...n.keys()].filter(
d=>!r.has(d)||f.has(d)),fresh:p?a:[...a,...i],changed:e.filter(d=>{let g=n.get(d.id);return g&&!f.has(d.id)&&Object.keys(d).some(y=>g[y]!==d[y])})}}function Rl(t,e){let o=Math.max(13,vt/e);if(o<13.5)return[t.text,13,!0];let[,,n,r]=A(t),s=r-4-Ai(t),i=Tt(t.name,n-38,o,Math.max(1,Math.floor(s/(1.14*o))),!0);return[
i,o,i.length*1.14*o+16<s]}var Ai=t=>h.pills[t.at].length?7:0;function Pi({ctx:t,c:e,look:o},n,r){let[s,i,a,c]=A(n),p=s-a/2,f=i-c/2,d=Q(n.id),g=d?e.faint:o(n.family),
y=dt("card:"+n.id),$=he(n.id);Ge(t,p,f,a,c,4),t.fillStyle=e.card,t.fill(),t.strokeStyle=y||$||x.hover===n.id||n.end&&!d?e.mark:e.edge,t.lineWidth=y||$?3:n.end?1.6:
1,t.stroke(),Ge(t,p,f,5,c,2),t.fillStyle=g,t.fill(),_e(t,w.looks[n.family].glyph,p+18,i,5,g),t.textAlign="left",t.textBaseline="alphabetic";let[b,S,E]=Rl(n,r),M=S*
1.154,O=i-(M*b.length+(E?13:0))/2+S*.77+(S>13?Ai(n)/2:0);t.font=ct(S,!0),t.fillStyle=d?e.faint:e.ink;for(let T of b)t.fillText(T,p+32,O,a-38),O+=M;m.namesDrawn.
push([n.id,S*r,b.join(" ")]),t.font=ct(11),t.fillStyle=d?e.faint:e.soft,E&&t.fillText(n.small,p+32,O,a-38),Bl({ctx:t,c:e},n,p+a-6,f,d)}function Bl({ctx:t,c:e},o,n,r,s){
let i=h.held.get(o.id),a=h.pills[o.at].map(([c,p])=>[c,p,!0]);i&&a.push([`+${i}`,12+6*String(i).length,!1]),rn(o.id)&&a.push(["moved",36,!1]),t.font=ct(8.5,!0),
t.textAlign="center",t.textBaseline="alphabetic";for(let[c,p,f]of a.reverse())Ge(t,n-p,r-7,p,13,6.5),t.fillStyle=f?s?e.faint:e.pill:e.card,t.fill(),f||(t.strokeStyle=
s?e.faint:e.soft,t.lineWidth=1,t.stroke()),t.fillStyle=f?e["pill-ink"]:s?e.faint:e.soft,t.fillText(c,n-p/2,r+2.6),n-=p+4}function Ti({ctx:t,c:e},o){let{label:n}=m.
geometry[o.at];if(!n)return;let r=h.lines[o.at],[s,i,a,c]=n,p=s-a/2,f=i-c/2,d=Q(o.uid),g=dt("line:"+o.uid);Ge(t,p,f,a,c,7),t.fillStyle=e.ground,t.fill(),t.strokeStyle=
g||x.hover===o.uid?e.mark:e.edge,t.lineWidth=g?2.4:1,(r.known==="unknown"||r.known==="proposed")&&t.setLineDash([2,3]),t.stroke(),t.setLineDash([]),t.textAlign=
"center",t.textBaseline="alphabetic";let y=f+4+11.5*.85;t.font=ct(11.5),t.fillStyle=d?e.faint:e.ink;for(let $ of o.text)t.fillText($,s,y,a-8),y+=14;if(t.font=ct(
11),t.fillStyle=d?e.faint:e.soft,t.fillText(r.small,s,y,a-4),t.strokeStyle=t.fillStyle=d?e.faint:e.ink,r.partial&&(t.font=ct(15,!0),t.textAlign="right",t.fillText(
"…",p+a-3,f+3)),r.denied){let $=p+2,b=f+2;t.beginPath(),t.arc($,b,7,0,7),t.fillStyle=e.card,t.fill(),t.lineWidth=1,t.stroke(),t.lineWidth=1.6,t.beginPath(),t.
moveTo($-3,b-3),t.lineTo($+3,b+3),t.moveTo($+3,b-3),t.lineTo($-3,b+3),t.stroke()}m.weakest.has(o.uid)&&Dl({ctx:t,c:e},s,f+c,"weakest step")}function Dl({ctx:t,c:e},o,n,r){
t.font=ct(9,!0);let s=t.measureText(r).width+10;Ge(t,o-s/2,n-3,s,13,6.5),t.fillStyle=e.mark,t.fill(),t.fillStyle=e.ground,t.textAlign="center",t.textBaseline="a\
lphabetic",t.fillText(r,o,n+7)}function Ni({ctx:t,c:e},o){let n=h.lines[o.at],r=m.geometry[o.at],s=w.widths[n.weight],a=Q(o.uid)?e.faint:h.focus||x.hover===o.uid?
e.mark:e.line;n.change&&n.change!=="went"&&(t.strokeStyle=pn(n.change,e===w.dark)+"55",t.lineWidth=s+7,t.stroke(r.path)),t.setLineDash(w.known[n.known][1]),t.strokeStyle=
a,t.lineWidth=n.denied?s+3:s,t.stroke(r.path),n.denied&&(t.strokeStyle=e.ground,t.lineWidth=s+.6,t.stroke(r.path)),t.setLineDash([]),t.fillStyle=a,t.beginPath(),
sn(t,r,s),t.fill()}function ji({ctx:t,c:e}){m.placed.strips.forEach(([n,r,s],i)=>{i&&(t.fillStyle=e.band,t.fillRect(-4e3,r,2*4e3+m.placed.width,s-r)),n&&(t.font=
ct(12,!0),t.textAlign="left",t.textBaseline="alphabetic",t.fillStyle=e.soft,t.fillText(n,0,r+21))}),t.font=ct(10.5,!0),t.textAlign="center",t.fillStyle=e.soft;for(let[
n,r,s]of m.placed.headings)t.fillText(n,r,s)}var wn=(t,e)=>!e||t[0]>e[0]&&t[0]<e[2]&&t[1]>e[1]&&t[1]<e[3],Il=t=>{let e=h.lines[t.at];return Q(t.uid)?"faint":`${e.known}.${e.weight}.${e.denied?1:0}`};function Fl(){
m.batches=new Map;for(let t of P){if(!h.drawn[t.at])continue;let e=Il(t),{from:o=[0,0],tip:n}=m.geometry[t.at];m.batches.has(e)||m.batches.set(e,{path:new Path2D,
lines:[]});let r=m.batches.get(e);r.path.moveTo(o[0],o[1]),r.path.lineTo(n[0],n[1]),r.lines.push(t)}}function Wi(t,e){let{ctx:o,c:n,look:r}=t;if(m.batches||Fl(),
!(x.moving&&zt&&w.limits.hide))for(let[i,a]of[...m.batches].sort(([c],[p])=>c==="faint"?-1:p==="faint"?1:0)){let c=i==="faint",[p,f,d]=i.split("."),g=c?.7:Math.
max(w.widths[f]*.55,h.focus?1.3/e:0);if(o.setLineDash(c||x.moving?[]:w.known[p][1]),o.strokeStyle=c?n.faint:h.focus?n.mark:n.line,o.globalAlpha=c?.6:zt&&!h.focus?
.45:.9,o.lineWidth=d==="1"?g+1.6:g,o.stroke(a.path),d==="1"&&(o.globalAlpha=1,o.strokeStyle=n.ground,o.lineWidth=g*.6,o.stroke(a.path)),o.globalAlpha=1,o.setLineDash(
[]),e>.5&&!c&&!x.moving){o.fillStyle=h.focus?n.mark:n.line,o.beginPath();for(let y of a.lines)wn(m.geometry[y.at].tip,m.frame)&&sn(o,m.geometry[y.at],0);o.fill()}}
let s=k.filter(i=>h.cards[i.at]);if(e<.6&&s.length>100||x.moving&&s.length>1500)Hl(t,s,e);else for(let i of s){let[a,c,p]=A(i);wn([a,c],m.frame)&&_e(o,w.looks[i.
family].glyph,a,c,p/2,Q(i.id)?n.faint:r(i.family))}for(let i of s){if(!(dt("card:"+i.id)||x.hover===i.id||he(i.id)||i.end))continue;let[a,c,p]=A(i);o.strokeStyle=
n.mark,o.lineWidth=2/Math.min(e,1),o.beginPath(),o.arc(a,c,p/2+3,0,7),o.stroke()}x.moving&&zt||zl(t,s,e)}function Hl({ctx:t,c:e,look:o},n,r){let s=new Map;for(let a of n){
let c=Q(a.id)?"":a.family;s.has(c)||s.set(c,[]),s.get(c).push(a)}let i=Math.max(4,1.6/r);for(let[a,c]of s){t.fillStyle=a?o(a):e.faint,t.beginPath();for(let p of c){
let[f,d]=A(p);wn([f,d],m.frame)&&t.rect(f-i*.85,d-i*.85,i*1.7,i*1.7)}t.fill()}}function zl({ctx:t,c:e},o,n){let r=12/n,s=new Map,i=150/n,a=zt?60:160,c=d=>(dt("c\
ard:"+d.id)||x.hover===d.id?4:0)+(d.end?2:0)+(h.focus&&!Q(d.id)?1:0),p=o.filter(d=>!Q(d.id)&&wn(A(d),m.frame));p.sort((d,g)=>c(g)-c(d)||I[g.at].length-I[d.at].length||
d.at-g.at),t.font=ct(r,!0),t.textAlign="center",t.textBaseline="alphabetic";let f=0;for(let d of p){if(f>=a)break;let[g,y,$]=A(d),b=d.text[0]||d.name.slice(0,30),
S=t.measureText(b).width,E=y-$/2-r*1.15,M=[g-S/2,E,g+S/2,E+r*1.1],O=[];for(let T=Math.floor(M[0]/i);T<=Math.floor(M[2]/i);T++)for(let W=Math.floor(M[1]/i);W<=Math.
floor(M[3]/i);W++)O.push(`${T},${W}`);if(!O.some(T=>(s.get(T)||[]).some(W=>M[0]<W[2]&&M[2]>W[0]&&M[1]<W[3]&&M[3]>W[1]))){for(let T of O)s.set(T,[...s.get(T)||[],
M]);t.lineWidth=r/4,t.strokeStyle=e.ground,t.strokeText(b,g,y-$/2-r*.3),t.fillStyle=e.ink,t.fillText(b,g,y-$/2-r*.3),f+=1}}}function Lr({c:t},e,o){let n=[];return Ul(n,t,e,o,!Je(e)),n}function Er({c:t,look:e},o,n){let r=[];return _l(r,t,e,o,n),r}var Cr=({c:t},e)=>Gl(e).map(o=>({...o,
fill:o.faint?t.faint:t.ink,halo:t.ground,wide:3/e}));function Ul(t,e,o,n,r){let s=h.lines[o[0].at],i=m.geometry[o[0].at],a=w.widths[s.weight]/n,c=o.some(O=>dt("\
line:"+O.uid)||x.hover===O.uid),p=r?e.faint:c||h.focus?e.mark:e.line,f=w.known[s.known][1].map(O=>O/n);o.some(O=>h.lines[O.at].denied)?t.push({d:i.d,stroke:p,width:a+
3/n,dash:f},{d:i.d,stroke:e.band,width:a+.6/n,dash:[]}):t.push({d:i.d,stroke:p,width:a,dash:f});let[g,y]=i.tip,[$,b]=i.way,S=9/n;if(ln(t,[g-$*S,y-b*S],i.way,7/n,
p),o.length<2||r)return;let[E,M]=Go(i);t.push({words:String(o.length),x:E,y:M+4/n,size:vt/n,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground,wide:3/n})}function _l(t,e,o,n,r){
let s=n.find(y=>!Q(y.id))||n[0],[i,a]=A(s),p=n.every(y=>Q(y.id))?e.faint:o(s.family),f=n.some(y=>dt("card:"+y.id)||x.hover===y.id||he(y.id)),d=(n.length>1?.66:.5)*
Fe/r,g={place:[],town:[2.5,2]}[w.map.how[s.at]]||[1,1.6];t.push({round:[i,a,d],fill:e.card,stroke:f?e.mark:p,width:(f?2.6:1.4)/r,dash:g.map(y=>y/r)}),n.length<2?
t.push({glyph:w.looks[s.family].glyph,at:[i,a,d*.56],fill:p}):t.push({words:String(n.length),x:i,y:a+4/r,size:vt/r,fill:p,bold:!0,anchor:"middle"})}function Gl(t){
let e=[...Ee()],o=.7*Fe/t,n=e.map(([,[f]])=>A(f)).map(([f,d])=>[f-o,d-o,f+o,d+o]),r=([,f])=>Math.max(...f.map(d=>(dt("card:"+d.id)||x.hover===d.id?4:0)+(Q(d.id)?
0:2)+(d.end?1:0))),s=[],i=vt/t,[a,,c]=x.saving||!m.frame?Eo():[m.frame[0]+Ke+4/t,0,m.frame[2]-Ke-4/t],p=([f,,,d],g)=>f==="start"?d<a?0:c-d:d+g>c?0:f==="end"?d+g-
a:d<a?0:g;for(let[f,d]of e.sort((g,y)=>r(y)-r(g)||g[0]-y[0])){let[g,y]=A(d[0]),$=ci(f,d).slice(0,60),b=Vt($,i,!0),S=13/t,E=13/t,M=[["start",g+S,y,g+S],["end",g-
S,y,g-S-b],["middle",g,y+S*1.4,g-b/2],["middle",g,y-S*1.4,g-b/2]],O=T=>p(T,b)>=b;for(let T of[...M.filter(O),...M.filter(W=>!O(W)&&p(W,b)>6*i)]){let[W,F,U]=T,Y=ge(
$,Math.min(b,p(T,b))+.01,i,!0),wt=Vt(Y,i,!0),Ft=W==="start"?F:W==="end"?F-wt:F-wt/2,Lt=[Ft,U-E/2,Ft+wt,U+E/2];if(!n.some(re=>Lt[0]<re[2]&&Lt[2]>re[0]&&Lt[1]<re[3]&&
Lt[3]>re[1])){n.push(Lt),s.push({words:Y,x:F,y:U+i*.35,size:i,bold:!0,anchor:W,faint:d.every(re=>Q(re.id))});break}}}return s}function Ri({ctx:t,c:e},o){m.outline=
m.outline||[new Path2D(w.map.outline),new Path2D(w.map.borders)],t.fillStyle=e.band,t.strokeStyle=e.edge,t.lineWidth=.8/o,t.fill(m.outline[0],"evenodd"),t.stroke(
m.outline[0]),t.stroke(m.outline[1])}var Ze=({ctx:t},e)=>e.forEach(o=>ye(t,o)),Po={strokes:()=>P.filter(t=>h.drawn[t.at]).map(t=>[t]),lit:([t])=>!h.focus||!Q(t.uid),seats:()=>k.filter(t=>h.cards[t.
at]),id:yo,numbers:t=>[t.at],box:A,dim:t=>h.focus!==null&&Q(t.id),under:ji,stroke:(t,[e])=>Ni(t,e),between:(t,e)=>e.forEach(([o])=>Ti(t,o)),seat:Pi,over:()=>{},
whole:!1},Bi={...Po,strokes:Jt,lit:Je,seats:St,numbers:t=>t.members||[t.at],dim:wr,under:()=>{},stroke:(t,e,o)=>Ze(t,ur(t,e,o)),between:(t,e,o)=>Ze(t,hr(t,o)),seat:(t,e,o)=>Ze(
t,gr(t,e,o))},Di={...Po,strokes:Ce,lit:Je,seats:()=>[...Ee().values()],id:([t])=>yo(t),numbers:t=>t.map(e=>e.at),box:([t],e)=>[...A(t).slice(0,2),Fe/e,Fe/e],dim:()=>!1,
under:Ri,stroke:(t,e,o)=>Ze(t,Lr(t,e,o)),between:()=>{},seat:(t,e,o)=>Ze(t,Er(t,e,o)),over:(t,e)=>Ze(t,Cr(t,e))},Kl={...Po,box:(t,e)=>{let[o,n,r,s]=A(t),i=2*Math.
max(4/e,1);return[o,n,r+i,s+i]},under:Wi,stroke:()=>{},between:()=>{},seat:()=>{},whole:!0},ql={wide:Po,tall:Po,near:Bi,map:Di,field:Kl},Qe=()=>ql[m.placed.kind],
Jl=2e3,Vl=()=>m.placed.kind==="field"&&k.length+P.length>Jl,Ot=()=>m.placed&&!et()&&!Vl()?Qe():null,Ii=(t,e)=>[...t.filter(o=>!e(o)),...t.filter(e)],Fi=t=>Ii(t.
strokes(),t.lit),yn=t=>{let e=Ii(t.seats(),o=>!t.dim(o));return m.placed.kind==="map"?e:Js(e)};function Hi(t,e,o){if(t.under(e,o),t.whole)return;let n=Fi(t);for(let r of n)
t.stroke(e,r,o);t.between(e,n,o);for(let r of yn(t))t.seat(e,r,o);t.over(e,o)}function Ar(t,e){let[o,n]=m.placed.kind==="map"?[Lr,Er]:[ur,gr],r=Qe();return[...Fi(
r).flatMap(s=>o(t,s,e)),...r===Bi?hr(t,e):[],...yn(r).flatMap(s=>n(t,s,e)),...r===Di?Cr(t,e):[]]}var zi=t=>m.placed.kind!=="map"&&l.pinned.has(q(t));function Ui(t,e){let o=Object.values(t.body.nodes)[0],n=Object.values(t.body.edges)[0];Object.assign(Object.getPrototypeOf(o.shape),{resize(){[this.width,this.height]=
e.size(this.options.id)},updateBoundingBox(r,s){this.resize(),[this.left,this.top]=[r-this.width/2,s-this.height/2];let[i,a]=[this.left,this.top];this.boundingBox=
{left:i,top:a,right:i+this.width,bottom:a+this.height}}}),Object.getPrototypeOf(o).isBoundingBoxOverlappingWith=()=>!0,Object.assign(Object.getPrototypeOf(n),{draw(){
e.line(this.id)},drawArrows(){}}),Object.assign(Object.getPrototypeOf(n.edgeType),{getDistanceToEdge(r,s,i,a,c,p){return e.far(this.id,c,p)}})}function _i(t,e){
t.body.emitter.emit("_blockRedraw");try{e()}finally{t.body.emitter.emit("_allowRedraw")}}function Gi(t,{id:e,x:o,y:n}){let r=t.body.nodes[e];[r.x,r.y]=[o,n],r.shape.
updateBoundingBox(o,n)}var Ki=(t,e)=>[t.body.nodes[e].x,t.body.nodes[e].y];var Nt=new Map,to=new Map,To=new Map,xn=new Map;function Pr(){if(x.pulled.length)return;Xl(Ot());let t=[...Nt].map(([o,[,n,r]])=>({id:o,x:n,y:r})),e=[...to].map(
([o,[n]])=>({id:o,from:To.get(n.source)||"",to:To.get(n.target)||""}));_i(L,()=>{let o=qi(ht.nodes,Or(ht.nodes.get(),t,zi));qi(ht.edges,Or(ht.edges.get(),e));for(let n of o)
Gi(L,n)}),Tr()}function Xl(t){for(let e of[Nt,to,To,xn])e.clear();if(t){for(let e of t.seats()){let o=t.id(e),[n,r]=t.box(e,1);Nt.set(o,[e,n,r]);for(let s of t.
numbers(e))To.set(s,o)}for(let e of t.strokes()){let o="line:"+e[0].uid;to.set(o,e);for(let n of e)xn.set(n.at,o)}}}function qi(t,{gone:e,fresh:o,changed:n}){return e.
length&&t.remove(e),o.length&&t.add(o),n.length&&t.update(n),[...o,...n]}function Tr(){let t=q(l.at),o=[...l.picked,...l.at.startsWith("card:")?[t]:[]].map(i=>To.
get(B.get(i)?.at)||"");l.at.startsWith("pack:")&&o.push(l.at);let n=l.at.startsWith("line:")?z.get(t):void 0,r={nodes:[...new Set(o)].filter(i=>Nt.has(i)).sort(),
edges:n&&xn.has(n.at)?[xn.get(n.at)]:[]},s=L.getSelection();String([s.nodes.sort(),s.edges])!==String([r.nodes,r.edges])&&L.setSelection(r,{highlightEdges:!1})}
function Ae(){Pr(),L.redraw()}function Ji(){m.placed.kind==="near"?D(Xe,!0):D(()=>l.pinned.clear(),!0),gt(!0),mt(),N(m.placed.kind==="near"?"Laid out anew, in the same order":"What was moved\
 by hand was put back")}function eo(){x.noting||(x.joining="",rt.length=0,x.shownSheet="",u("panel").hidden=!0,N(""),l.at||l.route>=0||l.picked.size||l.ends[0]?
D(()=>{[l.at,l.route,l.ends]=["",-1,["",""]],l.picked.clear()}):(h.focus=null,m.batches=null,Ae()))}function Qt(t){D(()=>{for(let e of t)l.hidden.add(e);l.at="",
l.picked.clear()}),u("panel").hidden=!0,x.shownSheet="",N(`${t.length===1?B.get(t[0]).name:t.length+" cards"} hidden; Ctrl-Z brings back`)}function bn(t){let e=l.
folded.has(t);D(()=>e?l.folded.delete(t):l.folded.add(t));let o=h.held.get(t)||0;N(e?"Unfolded":o?`${o} folded away under ${B.get(t).name}`:"Nothing hangs on th\
is card alone"),l.at==="card:"+t&&ot()}function No(t){D(()=>{l.mode=t,l.eye=null}),t==="table"&&u("twin").focus({preventScroll:!0})}var Vi=12,Xi=0;function Yl(t){let e=new Map;for(let o of I[t.at]){let n=k[ce(o,t)],r=l.hidden.has(n.id)||Zl(n);if(h.lines[o.at]===null||h.cards[n.at]||!r||!ut(n))
continue;let s=`${o.source===t.at?"out":"in"} ${o.relation}`;e.has(s)||e.set(s,new Map);let i=e.get(s);i.set(n,Math.max(i.get(n)??-1,h.lines[o.at].support??-1))}
return e}var Zl=t=>I[t.at].some(e=>l.folded.has(k[ce(e,t)].id)),Nr=t=>t.startsWith("in ")?`… ${t.slice(3)} it`:`it ${t.slice(4)} …`;async function jr(t){let e=new Map(
[...Yl(t)].map(([o,n])=>[o,{words:o,key:"",more:0,back:[...n].sort((r,s)=>s[1]-r[1]||(r[0].name<s[0].name?-1:1)).map(([r])=>r)}]));if(H){let o=k.filter(ut).map(
r=>r.uid),{roles:n}=await xt("/api/roles",{uid:t.uid,drawn:[...new Set(o)]});for(let{key:r,relation:s,count:i}of n){let a=`${r.startsWith("in.")?"in":"out"} ${s}`;
e.set(a,{...e.get(a)||{words:a,back:[]},key:r,more:i})}}return[...e.values()].sort((o,n)=>n.back.length+n.more-o.back.length-o.more||(o.words<n.words?-1:1))}async function Wr(t,e){
let o=e.back.slice(0,Vi),n=e.back.length-o.length;if(o.length){D(()=>{for(let s of o){l.hidden.delete(s.id);for(let i of I[s.at])l.folded.delete(k[ce(i,s)].id)}},
!0);let r=o.filter(s=>!h.cards[s.at]).length;N(`${o.length-r} more drawn`+(n+e.more?`; ${n+e.more} further ones: expand again`:"")+(r?`; ${r} are filtered out`:
"")),ot()}else e.more&&await Ye(t.uid,Math.min(Vi,H.limit),e.key)}function Yi(t){let e=C("div","","roles"),o=++Xi;return jr(t).then(n=>{if(o!==Xi&&!e.isConnected)
return;let r=n.reduce((s,i)=>s+i.back.length+i.more,0);e.append(C("span",r?"Expand:":H?"All its neighbours are drawn.":"All neighbours that this page holds are \
drawn.","small"));for(let s of n)e.append(_(`${Nr(s.words)} (${s.back.length+s.more})`,()=>Wr(t,s),"role"));H&&n.some(s=>s.more)&&e.append(_("Expand: the best o\
f all",()=>Ye(t.uid),"role"))},n=>N(n.message)),e}function Zi(t){let e=C("div","","actions");if(H&&t&&!t.startsWith("pack:")&&e.append(Ql(t)),t.startsWith("pack:")&&e.append(_("Open in place",()=>be(it.get(t.slice(
5)))),_("Hide",()=>Qt(Be(it.get(t.slice(5)))))),!t.startsWith("card:"))return e;let o=t.slice(5);for(let[n,r]of Dr(B.get(o)))e.append(_(n,r));return e.append(Yi(
B.get(o))),l.pinned.has(o)&&e.append(_("Put back",()=>D(()=>l.pinned.delete(o),!0))),e}function Ql(t){let e=C("a","Evidence page");return e.href="/e/"+encodeURIComponent(
t.startsWith("card:")?B.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)),e}var jo=null;function Rr(t){let e=new Set([t.id]);for(let o of I[t.at])h.drawn[o.at]&&e.
add(k[o.source].id).add(k[o.target].id);D(()=>{for(let o of k)h.cards[o.at]&&!e.has(o.id)&&l.hidden.add(o.id);m.placed.kind==="near"&&(fn(),Xe())},!0),gt(!0),mt(),
N(`Only ${t.name} and what is joined to it; Ctrl-Z brings the rest back`),ot()}function tc(t){let e=jo;if(jo=null,H)return location.assign(`/routes?from=${encodeURIComponent(
e.uid)}&to=${encodeURIComponent(t.uid)}`);ke(e.id,t.id),u("sheet").append(C("p",`Documented routes between the two are not worked out in a file. Ask: entrepot r\
outes "${e.uid}" "${t.uid}"`,"caption"))}function ec(t){let e=[],o=new Set([t.at]);for(let r=t;w.near&&w.near.parents[r.at]>=0;){let s=k[w.near.parents[r.at]],i=I[r.
at].filter(a=>h.drawn[a.at]&&ce(a,r)===s.at);if(!i.length||o.has(s.at))break;if(e.unshift(i.reduce((a,c)=>(h.lines[c.at].support??-1)>(h.lines[a.at].support??-1)?
c:a)),o.add(s.at),r=s,r.end)return e}let n=k.find(r=>r.end&&h.cards[r.at]);return n&&n!==t?Oo(n.id,t.id).way:null}function Br(t){let e=k.find(s=>s.end),o=ec(t),
n=(o||[]).map(s=>xo(s)+(h.lines[s.at].denied?" (denied or disputed)":"")),r=t.end?`${t.name} is what this picture was asked about.`:o?`${t.name} is drawn becaus\
e sources state: ${n.join("; ")}.`:`Nothing that is shown here joins ${t.name} to what the picture was asked about.`;rt.length=0,Xt("",["Why it is near",e&&!t.end?
`${t.name}, ${e.name}`:t.name,[],[],[["In one sentence",[[r]]],...o&&o.length?[["The relations that bring it in",o.map(s=>[xo(s),"",h.lines[s.at].small,"line:"+
s.uid])]]:[]]]),N(r)}function Dr(t){let e=t.id,o=m.placed.kind==="near"&&ho.get(t.at),n=[["Only this",()=>Rr(t)],["Why near?",()=>Br(t)],["Route from here",()=>{
jo=t,N(`A route from ${t.name}: choose the other end, then "Route to here"`),ot()}]];return jo&&jo!==t&&n.push(["Route to here",()=>tc(t)]),n.push(["Connect to…",
()=>un(e)],["Hide",()=>Qt([e])],[l.folded.has(e)?"Unfold":"Fold",()=>bn(e)]),o&&l.open.has(o.id)&&n.push(["Close its group",()=>be(o)]),l.pinned.has(e)&&n.push(
["Put back",()=>D(()=>l.pinned.delete(e),!0)]),n}function Qi(){let t=lt(q(l.at)),e=m.placed.kind==="near"&&t&&(t.members?t:ho.get(Number(t.at)));e&&be(e)}var Xr={};nt(Xr,{listCompare:()=>Vr,listen:()=>dc});var nc="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");function ft(t){let[e,o,n]=t.split("-");return[n&&String(Number(n)),o&&nc[Number(o)-1],e].filter(
Boolean).join(" ")}var It=t=>t?`as public on ${ft(t)}`:"all that is public";var ta=186,ea=(t,[e,o])=>{let[,n,r]=m.paperBoxes.find(s=>s[0]===t)||[t,e,o];return{note:t,dx:n-e,dy:r-o}},oa=([t,e])=>{let o=m.paperBoxes.findLast(([,n,r,s,i])=>Math.
abs(t-n)<=s/2&&Math.abs(e-r)<=i/2);return o?"note:"+o[0]:""},Fr=t=>m.placed.kind==="map"?1/t:Math.min(Math.max(1,.92/t),2.5);function na(t){let e=t.about.slice(
t.about.indexOf(":")+1);if(t.about.startsWith("party:")){let n=(G.get(e)||[]).find(r=>h.cards[r.at]);return n&&A(n)[2]+1>1?A(n):null}let o=t.about.startsWith("l\
ine:")?z.get(e):P.find(n=>n.claims.includes(e)&&h.drawn[n.at]);return o&&h.drawn[o.at]&&di(o)?qo(m.geometry[o.at]):null}function kn({c:t},e,o){let n=[],r=Fr(e),
s=new Map;x.saving||(m.paperBoxes=[]);for(let i of $e()){let a=Ds[i.colour],c={fill:a[o?1:0],edge:a[2],ink:t.ink,u:r};if(i.about==="picture"){Sr(i)&&rc(n,i,c);continue}
let p=na(i);if(!p)continue;let f=(s.get(i.about)||0)+1;s.set(i.about,f);let d=[p[0]-p[2]/2+(f-1)*9*r,p[1]-p[3]/2];n.push({points:[[d[0]-5*r,d[1]-8*r],[d[0]+5*r,
d[1]-8*r],[d[0]+5*r,d[1]+4*r],[d[0],d[1]+r],[d[0]-5*r,d[1]+4*r]],fill:c.edge}),i.pinned&&Ir(n,i,c,i.layout===m.placed.kind&&i.place.length?i.place:null,p)}return n}
function rc(t,e,o){if(!e.box.length)return Ir(t,e,o,e.place,null);let[n,r,s,i]=e.box;t.push({box:[n-s/2,r-i/2,s,i,6],stroke:o.edge,width:2*o.u}),Ir(t,e,o,e.place.
length?e.place:null,e.box,!e.pinned)}function Ir(t,e,{fill:o,edge:n,ink:r,u:s},i,a,c=!1){let p=12*s,f=(ta-16)*s,d=Tt(c&&e.tag||e.text,f,p,c?1:9,!1),g=e.tag&&!c?
[ge(e.tag,f,p,!0)]:[],y=c?[]:[ge(`${e.by}, ${ft(e.on)}`,f,11*s,!1)],$=ta*s,b=(d.length+g.length+y.length)*15*s+12*s,[S,E]=i||sc(a,$,b,s,e.box.length>0),M=E-b/2;
a&&(Math.abs(S-a[0])>($+a[2])/2+12*s||Math.abs(E-a[1])>(b+a[3])/2+12*s)&&!e.box.length&&t.push({d:`M${v(a[0])} ${v(a[1])}L${v(S)} ${v(E)}`,stroke:n,width:1.2*s,
dash:[3*s,3*s]}),t.push({box:[S-$/2,M,$,b,3*s],fill:o,stroke:n,width:1.2*s}),[...g.map(W=>[W,12,!0,r]),...d.map(W=>[W,12,!1,r]),...y.map(W=>[W,11,!1,r])].forEach(
([W,F,U,Y],wt)=>t.push({words:W,x:S-$/2+8*s,y:M+(17+15*wt)*s,size:F*s,fill:Y,bold:U,italic:wt>=g.length+d.length})),x.saving||m.paperBoxes.push([e.key,S,E,$,b])}
function sc([t,e,o,n],r,s,i,a){if(a)return[t-o/2+r/2,e-n/2-s/2-4*i];let c=o/2+r/2+8*i,p=n/2+s/2+8*i,f=[[t,e+p],[t,e-p],[t+c,e],[t-c,e],[t+c,e+p],[t-c,e+p],[t+c,
e-p],[t-c,e-p]],d=k.filter(b=>h.cards[b.at]).map(A),g=P.filter(b=>h.drawn[b.at]&&m.geometry[b.at].label).map(b=>m.geometry[b.at].label),y=[...d,...g,...x.saving?
[]:m.paperBoxes.map(b=>b.slice(1))],$=([b,S])=>y.reduce((E,M)=>E+Math.max(0,(r+M[2])/2-Math.abs(b-M[0]))*Math.max(0,(s+M[3])/2-Math.abs(S-M[1])),0);return f.reduce(
(b,S)=>$(S)<$(b)?S:b)}function ra(t,e,o){if(R.notes.length)for(let n of kn(t,e,o))ye(t.ctx,n)}function $n([t,e,o,n]){let r=[[(t+o)/2,(e+n)/2,o-t,n-e]];for(let s of R.
notes.length?kn(Pt(null,!1),1,!1):[])s.box&&r.push([s.box[0]+s.box[2]/2,s.box[1]+s.box[3]/2,s.box[2]+16,s.box[3]+16]);return kt(r)}function sa(){let t=[...new Set(
$e().filter(e=>e.about==="picture"?Sr(e):na(e)).map(e=>e.by))];return t.length?`Notes on the picture are the words of ${t.join(", ")}, and no sources.`:""}function zr({c:t},e,o){let n=[],r=Fr(e),s=c=>pn(c,o),i=m.placed.kind==="near",a=m.placed.kind==="near"?Jt():m.placed.kind==="map"?Ce():P.filter(c=>h.drawn[c.at]).
map(c=>[c]);for(let c of a){let p=Object.keys($t).map(S=>[S,c.filter(E=>h.lines[E.at].change===S).length]).filter(([,S])=>S),f=m.geometry[c[0].at],d=m.placed.kind===
"map"&&f.d?Go(f):qo(f);if(!p.length||!d)continue;let[[g]]=p,y=(w.widths[h.lines[c[0].at].weight]+6)*(m.placed.kind==="map"?r:1),$=f.label&&!i?"":f.d||(f.from?`M${v(
f.from[0])} ${v(f.from[1])}L${v(f.tip[0])} ${v(f.tip[1])}`:"");if(g!=="went"&&$&&n.push({d:$,stroke:s(g)+"55",width:y,dash:[]}),i&&g==="appeared"&&p.length===1&&
[c[0].source,c[0].target].some(S=>xr(k[S])))continue;let b=c.length===1?`${$t[g][0]} ${$t[g][1]}`:p.map(([S,E])=>$t[S][0]+E).join(" ");Hr(n,t,b,d[0],d[1]+(d[3]||
0)/2+2*r,s(g),r)}for(let c of k){let[p,f,d,g]=A(c);h.cards[c.at]&&d>40&&xr(c)&&n.push({box:[p-d/2-3,f-g/2-3,d+6,g+6,6],stroke:s("appeared"),width:2*r})}for(let[
c,p,f]of h.measures){let[d,g,y,$]=A(c),b=[...p.map(S=>`+ ${S}`),...f.map(S=>`− ${S}`)].join("  ");i?Hr(n,t,p.length?"+":"−",d+y/2,g,s(p.length?"appeared":"w\
ent"),r):(m.placed.kind==="map"?y+$>=0&&w.map.marks[c.at]>=0:y)&&Hr(n,t,b,d,g+$/2-2*r,s(p.length?"appeared":"went"),r)}return n}function Hr(t,e,o,n,r,s,i){let a=Vt(
o,11*i,!0)+10*i;t.push({box:[n-a/2,r-3*i,a,16*i,8*i],fill:e.card,stroke:s,width:1.2*i},{words:o,x:n,y:r+9*i,size:11*i,fill:s,bold:!0,anchor:"middle"})}function ia(t,e,o){
if(l.against&&!et())for(let n of zr(t,e,o))ye(t.ctx,n)}function Ur(){m.namesDrawn=[],m.weakest=new Set(l.route>=0&&h.routes[l.route]?h.routes[l.route].weakest:[])}function _r(t,e,o){ia(t,e,o),ra(t,e,o)}function oo(t,e,o){
let n=Pt(t,e);Ur(),t.save(),Hi(Qe(),n,o),_r(n,o,e),t.restore()}var Gr=()=>j.clientWidth>=j.clientHeight;function aa(t){return Gr()?[j.clientWidth/4/t,0]:[0,j.clientHeight/4/t]}function la(t,e,o,n,r){let[s,i]=aa(e);for(let[a,
c]of[[m.earlier,-1],[null,1]])t.save(),t.beginPath(),s?t.rect(c<0?o.x-n:o.x,o.y-r,n,2*r):t.rect(o.x-n,c<0?o.y-r:o.y,2*n,r),t.clip(),t.translate(c*s,c*i),Ve(a,()=>oo(
t,st(),e)),t.restore()}function ca([t,e]){if(!et())return[t,e,null];let[o,n]=aa(L.getScale()),r=L.getViewPosition(),s=o?t<r.x:e<r.y;return[t+(s?o:-o),e+(s?n:-n),
s?m.earlier:null]}var Kr=()=>Object.keys($t).map(t=>[t,P.filter(e=>h.drawn[e.at]&&h.lines[e.at].change===t)]);function vn({change:t,was:e,...o}){if(t!=="changed")return{appeared:`\
not there ${It(l.against)}`,went:`no longer there: ${It(l.known)}`}[t];let n=[];return e.weight!==o.weight&&n.push(`${w.bands[e.weight]||e.small} → ${w.bands[o.
weight]||o.small}`),e.known!==o.known&&n.push(`${w.known[e.known][0]} → ${w.known[o.known][0]}`),e.denied!==o.denied&&n.push(o.denied?"now denied or disputed":
"no longer denied or disputed"),n.join("; ")}function no(){return!l.against||et()?"":`Compared with ${It(l.against)}: `+Kr().map(([t,e])=>`${$t[t][0]} ${$t[t][1]}\
 ${e.length}`).join(", ")+` relations; measures that began or ended: ${h.measures.length}.`}function Wo(){if(!l.against)return N("Choose a date to compare with first");l.beside&&D(()=>{l.beside=!1});let t=a=>a.map(c=>[`${k[c.source].name} ${c.relation}\
 ${k[c.target].name}${c.goods?` [${c.goods}]`:""}`,"",vn(h.lines[c.at]),"line:"+c.uid]),e={appeared:"Became public",changed:"Documented otherwise",went:"No long\
er counted"},o=Kr().filter(([,a])=>a.length).map(([a,c])=>[`${e[a]} (${c.length})`,t(c)]),n=h.measures.map(([a,c,p])=>[a.name,"",[...c.map(f=>`came: ${f}`),...p.
map(f=>`ended: ${f}`)].join("; "),"party:"+a.uid]);n.length&&o.push([`Measures (${n.length})`,n]);let r=[["What it is",[["What became public between the two day\
s, and what changed in how it is documented. It does not say when things happened."]]]],s=P.filter(a=>h.lines[a.at]&&Yo(h.lines[a.at])).length,i=s?[["Not compar\
ed",[[`The page does not carry both dates with this span for ${s} relations.`]]]]:[];Xt("",["Two dates",`${ft(l.against)} and ${l.known?ft(l.known):"today's sta\
te"}`,[],[],[...r,...o.length?o:[["What changed",[["Nothing that is drawn here changed between the two."]]]],...i]]),N(no())}function da(){let{known:t}=w.clock,
e=l.known?t.indexOf(l.known):t.length;if(e<1)return N("There is no earlier date to compare with");let o=!l.against;D(()=>{[l.against,l.beside]=[o?t[e-1]:"",!1]}),
o&&Wo()}var Ro=[236,58,34],Sn=t=>Date.parse(t)/864e5,ro=null;function ic(){let{public:t,begun:e}=w.clock,o=[...t,...e].map(([c])=>Sn(c)).filter(Number.isFinite),n=Math.
min(...o),r=Math.max(...o),s=59,i=Math.max(r-n,1),a=c=>{let p=new Array(s).fill(0);for(let[f,d]of c)Number.isFinite(Sn(f))&&(p[Math.min(Math.floor((Sn(f)-n)/i*s),
s-1)]+=d);return p};return{first:n,last:r,long:i,bins:s,claims:a(t),begun:a(e)}}var qr=t=>4+(Sn(t)-ro.first)/ro.long*(Ro[0]-8),Jr=t=>new Date((ro.first+Math.min(
Math.max(t-4,0),Ro[0]-8)/(Ro[0]-8)*ro.long)*864e5).toISOString().slice(0,10);function ac(){let t=u("when"),[e,o,n]=Ro,{claims:r,begun:s,bins:i}=ro=ic(),a=Z("svg",
{viewBox:`0 0 ${e} ${o}`,role:"img","aria-label":lc()}),c=(e-8)/i,p=Math.max(...r,1),f=Math.max(...s,1);r.forEach((d,g)=>d&&a.append(Z("rect",{class:"claims",x:v(
4+g*c),width:v(c-.6),y:v(n-Math.max(d/p*30,1.5)),height:v(Math.max(d/p*30,1.5))}))),s.forEach((d,g)=>d&&a.append(Z("rect",{class:"begun",x:v(4+g*c),width:v(c-.6),
y:n+1,height:v(Math.max(d/f*10,1.5))}))),a.append(Z("line",{class:"rule",x1:4,x2:e-4,y1:n+.5,y2:n+.5}),Z("rect",{id:"brush",y:0,height:n+12,x:0,width:0})),a.append(
Z("text",{x:4,y:o-1},Jr(0).slice(0,4)),Z("text",{x:e-4,y:o-1,"text-anchor":"end"},Jr(e).slice(0,4))),t.replaceChildren(a,C("figcaption","Above: claims by the da\
y they became public. Below: measures by the day they began. Drag over it to compare two dates.")),cc(a)}function lc(){let t=e=>{let o=new Map;for(let[n,r]of e)
o.set(n.slice(0,4),(o.get(n.slice(0,4))||0)+r);return[...o].map(([n,r])=>`${n}: ${r}`).join(", ")};return`Claims by the year they became public: ${t(w.clock.public)}\
. Measures by the year they began: ${t(w.clock.begun)||"none"}.`}function pa(){if(!w.clock.public.length)return;ro||ac();let t=[l.against,l.known||w.clock.newest],
[e,o]=l.against?t.map(qr):[l.known?qr(l.known):0,l.known?qr(l.known)+1.5:0];u("brush").setAttribute("x",v(Math.min(e,o))),u("brush").setAttribute("width",v(Math.
abs(o-e)))}function cc(t){let e=null,o=r=>(r.clientX-t.getBoundingClientRect().left)/t.getBoundingClientRect().width*Ro[0],n=r=>w.clock.known.findLast(s=>s<=r)||
w.clock.known[0];t.addEventListener("pointerdown",r=>{e=o(r),t.setPointerCapture(r.pointerId)}),t.addEventListener("pointermove",r=>{e!==null&&(u("brush").setAttribute(
"x",v(Math.min(e,o(r)))),u("brush").setAttribute("width",v(Math.abs(o(r)-e))))}),t.addEventListener("pointerup",r=>{let s=[e,o(r)].sort((c,p)=>c-p),[i,a]=s.map(
Jr).map(n);e=null,D(()=>{l.known=a===w.clock.known.at(-1)?"":a,l.against=s[1]-s[0]>4&&i!==a?i:""}),l.against&&Wo()})}function Vr(){let{known:t}=w.clock,e=l.known?t.indexOf(l.known):t.length,o=u("against");o.max=String(Math.max(e,0)),o.value=l.against?t.indexOf(l.against):e,o.disabled=
e<1;let n=l.against?It(l.against):"nothing";o.setAttribute("aria-valuetext",n),u("against-told").textContent=n,u("compare-tools").hidden=!l.against,u("beside").
setAttribute("aria-pressed",String(et())),u("halves").hidden=!et()||l.mode==="table",u("halves").dataset.across=Gr()?"yes":"no",u("half-earlier").textContent=l.
against?It(l.against):"",u("half-later").textContent=It(l.known),u("compare-told").textContent=no(),pa()}function dc(){u("against").addEventListener("input",()=>D(
()=>{let t=Number(u("against").value);l.against=t<Number(u("against").max)?w.clock.known[t]:""},!1,"against")),u("beside").addEventListener("click",()=>{D(()=>{
l.beside=!l.beside}),gt(),mt()}),u("changes").addEventListener("click",Wo),u("compare-off").addEventListener("click",()=>D(()=>{[l.against,l.beside]=["",!1]}))}var Yr={};nt(Yr,{listen:()=>mc});function pc(t){let e=t.members?Dt(t):[t],o=e.flatMap(s=>I[s.at].filter(i=>h.drawn[i.at])),n=`${o.length} ${o.length===1?"relation":"relations"} drawn`;if(t.members)
return[qt(t),e.slice(0,6).map(s=>s.name).join("; ")+(e.length>6?"; …":""),`${n}. Click opens the group in place.`];let r=h.pills[t.at].map(s=>s[0]).join(", ");
return[t.name,t.small+(r?` · ${r}`:""),n]}function fc(t){let e=u("hover"),o=!t.buttons&&t.target===Ue&&x.hover?lt(x.hover):null;if(!o||m.placed.kind==="map"||!u(
"card-menu").hidden)return void(e.hidden=!0);if(e.dataset.of!==x.hover||e.hidden){let[r,s,i]=pc(o);e.replaceChildren(C("strong",r),C("span",s),C("span",i)),e.dataset.
of=x.hover,e.hidden=!1}let n=u("stage").getBoundingClientRect();e.style.left=`${Math.min(t.clientX-n.left+16,n.width-e.offsetWidth-6)}px`,e.style.top=`${Math.min(
t.clientY-n.top+18,n.height-e.offsetHeight-6)}px`}function mc(){window.addEventListener("mousemove",fc);let t=()=>{u("hover").hidden=!0};window.addEventListener(
"pointerdown",t,!0),j.addEventListener("pointerleave",()=>{u("hover").hidden=!0})}var ks={};nt(ks,{listen:()=>td});var Qr={};nt(Qr,{closeMenu:()=>Bo,listen:()=>gc,openMenu:()=>Ln});var Mn=t=>{let e=j.getBoundingClientRect(),{x:o,y:n}=L.DOMtoCanvas({x:t.clientX-e.left,y:t.clientY-e.top});return ca([o,n])};function so(t){let[e,o,n]=Mn(t);return Ve(
n,()=>oa([e,o])||(Ot()?uc(t):hc(e,o)))}function uc({clientX:t,clientY:e}){let o=j.getBoundingClientRect(),n={x:t-o.left,y:e-o.top};return L.getNodeAt(n)||L.getEdgeAt(
n)||""}var Zr=t=>6/(m.placed.kind==="map"?t:Math.max(t,.6));function hc(t,e){let o=L.getScale(),n=Qe(),r=yn(n).findLast(a=>le([t,e,0,0],n.box(a,o)));if(r)return n.
id(r);let[s,i]=["",Zr(o)];for(let[a]of n.strokes()){let c=Ko(m.geometry[a.at],t,e,i);c<i&&([s,i]=["line:"+a.uid,c])}return s}var On=t=>{let e=me([t.slice(5)])[0]||
[...m.geometry[z.get(t.slice(5)).at].tip,0,0],o=L.canvasToDOM({x:e[0],y:e[1]}),n=j.getBoundingClientRect();return{x:n.left+o.x,y:n.top+o.y}};function Ln(t,e){let o=u("card-menu"),{x:n,y:r}=e||On("card:"+t.id),s=u("stage").getBoundingClientRect(),i=c=>(c.setAttribute("role","menuitem"),c.addEventListener(
"click",Bo),c);o.setAttribute("aria-label",`${t.name}: what to do`),o.replaceChildren(...Dr(t).map(([c,p])=>i(_(c,p)))),jr(t).then(c=>{o.hidden||(o.append(...c.
map(p=>i(_(`Expand: ${Nr(p.words)} (${p.back.length+p.more})`,()=>Wr(t,p))))),a())},c=>N(c.message)),o.hidden=!1;let a=()=>{o.style.left=`${Math.max(4,Math.min(
n-s.left,s.width-o.offsetWidth-4))}px`,o.style.top=`${Math.max(4,Math.min(r-s.top,s.height-o.offsetHeight-4))}px`};a(),o.firstElementChild.focus({preventScroll:!0})}
function Bo(){u("card-menu").hidden||(u("card-menu").hidden=!0,j.focus({preventScroll:!0}))}function gc(){u("card-menu").addEventListener("keydown",t=>{let e=[...u(
"card-menu").children],o=e.indexOf(document.activeElement),n={ArrowDown:1,ArrowUp:-1}[t.key];n&&e[(o+n+e.length)%e.length].focus(),(n||t.key==="Escape"||t.key===
"Tab")&&t.preventDefault(),(t.key==="Escape"||t.key==="Tab")&&Bo(),t.stopPropagation()}),window.addEventListener("pointerdown",t=>{u("card-menu").contains(Ht(t))||
(u("card-menu").hidden=!0)},!0),j.addEventListener("contextmenu",t=>{let e=so(t);!e.startsWith("card:")||m.placed.kind==="map"||(t.preventDefault(),Ln(B.get(e.slice(
5)),{x:t.clientX,y:t.clientY}))})}var os={};nt(os,{boxAround:()=>An,boxMode:()=>Do,closeNote:()=>Pe,listNotes:()=>es,listen:()=>xc,moveNote:()=>Tn,newBox:()=>Pn,noteHere:()=>Cn,notesPart:()=>ts,
writeNote:()=>ve});var fa=()=>[...document.querySelectorAll("input[name=colour]")];function ve(t){x.noting=t,u("panel").hidden=!1,u("noting").hidden=!1,u("noting-about").textContent=
`Note on: ${Ao(t)}`,u("note-text").value=t.text,u("note-tag").value=t.tag,u("note-by").value=t.by||R.by,u("note-pinned").checked=t.pinned;for(let e of fa())e.checked=
e.value===t.colour;u("note-drop").hidden=!R.notes.some(e=>e.key===t.key),u("panel").scrollTop=0,u("note-text").focus()}var En=(t,e)=>({key:Is("n"),about:t,text:"",
by:"",on:go(),colour:"yellow",tag:"",pinned:!1,page:t==="picture"?Rt:"",layout:"",place:[],box:[],...e});function Cn(){let t=x.shownSheet||l.at;if(t)return ve(En(
gn(t)));let{x:e,y:o}=L.getViewPosition();ve(En("picture",{pinned:!0,layout:m.placed.kind,place:[K(e),K(o)]}))}function Pe(){x.noting=null,u("noting").hidden=!0,
!x.shownSheet&&!l.ends[1]&&(u("panel").hidden=!0),j.focus({preventScroll:!0})}function wc(t){ae(()=>{R.notes=R.notes.filter(e=>e.key!==t.key)}),ot(),N("Note rem\
oved; Ctrl-Z brings it back")}function An(){let t=l.at.startsWith("card:")?[l.at.slice(5)]:h.focus??[],e=me(l.picked.size?l.picked:t).filter(i=>i[2]);if(!e.length)
return Do(!x.boxOn);let[o,n,r,s]=kt(e);Pn([o-14,n-20],[r+14,s+14])}function Do(t){x.boxOn=t,u("box-add").setAttribute("aria-pressed",String(t)),j.style.cursor=t?
"crosshair":"default",t&&N("Drag over the picture to draw a box")}function Pn([t,e],[o,n]){Do(!1),ve(En("picture",{layout:m.placed.kind,box:[(t+o)/2,(e+n)/2,Math.
abs(o-t),Math.abs(n-e)].map(K)}))}function Tn(t,e){R.notes=R.notes.map(o=>o.key===t?{...o,layout:m.placed.kind,place:e.map(K)}:o)}function yc(t,e,o){let n=m.paperBoxes.
find(r=>r[0]===t);n&&ae(()=>Tn(t,[n[1]+e,n[2]+o]),"nudge")}function ts(t){let e=Ci(t),o=C("div","","notes-of");if(!t)return o;o.append(_("Write a note",()=>ve(En(
gn(t))))),e.length&&o.append(C("h3","Notes of analysts, no sources"));for(let n of e)o.append(ma(n));return o}function ma(t){let e=_("",()=>ve(t),"note-row");e.
dataset.colour=t.colour,e.dataset.note=t.key,e.addEventListener("keydown",n=>{!n.altKey||!mo[n.key]||(n.preventDefault(),yc(t.key,{ArrowLeft:-20,ArrowRight:20}[n.
key]||0,{ArrowUp:-20,ArrowDown:20}[n.key]||0),u("notes-list").querySelector(`[data-note="${t.key}"]`).focus())}),t.tag&&e.append(C("strong",t.tag+": "));let o=t.
clock?` (${t.clock})`:"";return e.append(C("span",t.text),C("small",`${Ao(t)}; ${t.by}, ${ft(t.on)}${o}${t.pinned?"; pinned":""}`)),e}function es(){let t=$e(),e=t.
map(o=>{let n=C("li");return n.append(ma(o)),n});u("notes-list").replaceChildren(...e),u("notes-told").textContent=t.length?"":"None yet: n writes one on what i\
s chosen, b draws a box."}function xc(){u("noting").addEventListener("submit",t=>{t.preventDefault();let e=we(u("note-text").value,2e3),o=we(u("note-by").value,
100);if(!e||!o)return N("A note needs words and the name of its author");let n={...x.noting,text:e,tag:we(u("note-tag").value,100),by:o,pinned:u("note-pinned").
checked,colour:fa().find(r=>r.checked)?.value};n.text!==x.noting.text&&(n.on=go()),R.by=o,ae(()=>{R.notes=[...R.notes.filter(r=>r.key!==n.key),n]}),Pe(),ot(),N(
`Noted on ${Ao(n)}`)}),u("note-drop").addEventListener("click",()=>{let t=x.noting;Pe(),wc(t)}),u("note-cancel").addEventListener("click",Pe),u("noting").addEventListener(
"keydown",t=>{t.stopPropagation(),t.key==="Escape"&&Pe()}),u("note-add").addEventListener("click",Cn),u("box-add").addEventListener("click",()=>An())}var ss={};nt(ss,{lasso:()=>io,listen:()=>Hc});var rs={};nt(rs,{followPulled:()=>jn,listen:()=>Pc});function ns(t,e){let o=Math.abs(e[0]-t[0])>(t[2]+e[2])/2+8,n=o?e[0]>t[0]?1:-1:t[0]<m.placed.width/2?-1:1,r=t[0]+n*t[2]/2,s=o?e[0]-n*e[2]/2:e[0]+n*e[2]/2,i=s-r,a=n*
48,c=o?[r+.7*i,t[1],s-.55*i,e[1]]:[r+a,t[1],s+a,e[1]],p=[r,t[1],...c,s,e[1]],f={d:`M${v(r)} ${v(t[1])}C${[...c,s,e[1]].map(v).join(" ")}`,tip:[s,e[1]],way:[o?n:
-n,0],curve:p};return{...f,label:[...Bt(f,.5),0,0]}}function ua(){let t=new Map,e=new Map,o=new Map,n=f=>(e.has(f)||(e.set(f,A(f)),o.set(f,de(f))),f);for(let f of P){
let d=n(X(k[f.source])),g=n(X(k[f.target])),y=`${d.id}>${g.id}`;t.has(y)||t.set(y,{source:d,target:g,lines:[]}),t.get(y).lines.push(f)}let r=[...t.values()],s=bc(
r,e,o),i=new Map,a=f=>!f.members&&w.near.quiet[f.at]===1,c=r.filter(({source:f,target:d})=>f!==d&&o.get(f)===o.get(d)&&!a(f)&&!a(d)).sort((f,d)=>Math.abs(e.get(
f.source)[1]-e.get(f.target)[1])-Math.abs(e.get(d.source)[1]-e.get(d.target)[1])).slice(0,yt.bows),p=(f,d)=>a(f)&&w.near.parents[f.at]!==De(d)&&!(d.members||[]).
includes(w.near.parents[f.at]);m.unrouted=new Set;for(let f of r){let{source:d,target:g}=f,y=e.get(d),$=e.get(g),b=o.get(g)-o.get(d),S=l.pinned.has(d.id)||l.pinned.
has(g.id),E=t.has(`${g.id}>${d.id}`)?2.5:0,M=S?ns(y,$):b?kc(f,y,$,s,E):$c(y,$,o.get(d)<0?-1:1),O=Math.abs(b)===1?!p(d,g)&&!p(g,d):c.includes(f);for(let T of f.lines)
i.set(T.at,{...M}),O||m.unrouted.add(T.at)}return i}function bc(t,e,o){let n=new Map,r=new Map;for(let{source:s,target:i}of t)for(let[a,c]of[[s,i],[i,s]]){let p=o.
get(c)-o.get(a);if(Math.abs(p)!==1)continue;let f=`${a.id}|${p}`;n.has(f)||n.set(f,{here:a,step_:p,others:new Map}),n.get(f).others.set(c,e.get(c)[1])}for(let{here:s,
step_:i,others:a}of n.values()){let c=[...a].sort((f,d)=>f[1]-d[1]),p=Math.min(12,e.get(s)[3]*.74/Math.max(c.length-1,1));c.forEach(([f],d)=>r.set(`${s.id}|${i}\
|${f.id}`,(d-(c.length-1)/2)*p))}return r}function kc({source:t,target:e},o,n,r,s){let i=n[0]>o[0]?1:-1,a=o[0]+i*o[2]/2,c=n[0]-i*n[2]/2,p=c-a,f=o[1]+(r.get(`${t.
id}|${i}|${e.id}`)||0)+s*i,d=n[1]+(r.get(`${e.id}|${-i}|${t.id}`)||0)+s*i;return Yn(a,f,[a+.7*p,f,c-.55*p,d],c,d,[i,0])}function $c(t,e,o){let n=t[0]+o*t[2]/2,r=e[0]+
o*e[2]/2,s=o*Math.min(20+.2*Math.abs(e[1]-t[1]),.62*yt.gutter)/.75;return Yn(n,t[1],[n+s,t[1],r+s,e[1]],r,e[1],[-o,0])}function ha(t){let e=m.placed.kind==="near"&&m.routed.get(t.at);if(e)return e;let o=m.placed.paths,n=m.placed.kind!=="map"&&[t.source,t.target].some(i=>l.pinned.
has(X(k[i]).id));if(o&&o[t.at]&&!n){let[i,a,c,p,f]=o[t.at],d=m.placed.labels;return{d:i,tip:[a,c],way:[p,f],label:d?[d.x[t.at],d.y[t.at],d.w[t.at],d.h[t.at]]:null}}
let r=A(k[t.source]),s=A(k[t.target]);return m.placed.kind==="field"?Ks(r,s):m.placed.kind==="near"?ns(r,s):vc(t,r,s)}function vc(t,e,o){let n=m.placed.labels?[
0,0,m.placed.labels.w[t.at],m.placed.labels.h[t.at]]:null,r=m.placed.kind==="tall"?1:0;Math.abs(o[r]-e[r])<(e[2+r]+o[2+r])/2+30&&(r=1-r);let s=1-r,i=2+r,a=o[r]>=
e[r]?1:-1,c=[e[0],e[1]],p=[o[0],o[1]],f=I[t.source].filter(U=>U.source===t.source&&U.target===t.target||U.source===t.target&&U.target===t.source),d=(n?n[2+s]:16)+
8,g=(f.indexOf(t)-(f.length-1)/2)*d,y=U=>Math.max(Math.min(g/d*12,U[2+s]/2-8),8-U[2+s]/2);c[r]+=a*e[i]/2,p[r]-=a*o[i]/2,c[s]+=y(e),p[s]+=y(o);let $=[0,0],b=[(c[0]+
p[0])/2,(c[1]+p[1])/2];$[r]=a,b[s]=(e[s]+o[s])/2+g;let S=[...b],E=[...b],M=n?a*n[i]/2:0;S[r]-=M,E[r]+=M;let O=(U,Y)=>{let wt=[...U],Ft=[...Y];return wt[r]=Ft[r]=
(U[r]+Y[r])/2,`C${v(wt[0])} ${v(wt[1])} ${v(Ft[0])} ${v(Ft[1])} ${v(Y[0])} ${v(Y[1])}`},T=`M${v(c[0])} ${v(c[1])}${O(c,S)}L${v(E[0])} ${v(E[1])}${O(E,p)}`,W=n&&
[b[0],b[1],n[2],n[3]];if(!t.by||!W||Sc(W))return{d:T,tip:p,way:$,label:W};let F=[c,S,E,p].map(U=>U.map(v).join(" "));return{d:`M${F[0]}C${F[1]} ${F[2]} ${F[3]}`,
tip:p,way:$,label:null}}var Sc=t=>!k.some(e=>le(t,A(e),2))&&!m.geometry.some(e=>e.label&&le(t,e.label,2));function ga(){m.routed=m.placed.kind==="near"&&Qs()?ua():
new Map,m.geometry=[];for(let t of P)m.geometry.push(ha(t));for(let t of m.geometry)t.d&&(t.path=new Path2D(t.d));m.batches=null}function Nn(t){for(let e of(t.members||
[t.at]).flatMap(o=>I[o])){m.routed.delete(e.at);let o=m.geometry[e.at]=ha(e);o.d&&(o.path=new Path2D(o.d))}m.batches=null}var V=null;function Mc(t){if(V=null,!m.placed)return;jn();let e=L.getScale(),o=L.getViewPosition(),n=j.clientWidth/2/e+Ke,r=j.clientHeight/2/e+Ke;m.frame=[o.x-n,
o.y-r,o.x+n,o.y+r];let s=Ot();et()?la(t,e,o,n,r):s?(Ur(),V={parts:s,scale:e,p:Pt(t,st()),plain:[],lit:[],lines:!1},s.under(V.p,e)):oo(t,st(),e)}function Oc(t){let e=to.
get(t);if(!(!V||!e)){if(h.focus&&V.parts.lit(e))return V.lit.push(e);V.plain.push(e),V.parts.stroke(V.p,e,V.scale)}}function wa(){if(V.lines)return;V.lines=!0;let{
parts:t,p:e,scale:o,plain:n,lit:r}=V;for(let s of r)t.stroke(e,s,o);t.between(e,[...n,...r],o)}function Lc({id:t}){let e=()=>{!V||!Nt.has(t)||(wa(),V.parts.seat(
V.p,Nt.get(t)[0],V.scale))},[o,n]=ya(t);return{drawNode:e,nodeDimensions:{width:o,height:n}}}function Ec(t){V&&(wa(),V.parts.over(V.p,V.scale),_r(V.p,V.scale,st())),
V=null,x.loop&&Ac(t,L.getScale())}var ya=t=>{let e=Ot();return e&&Nt.has(t)?e.box(Nt.get(t)[0],L.getScale()).slice(2):[0,0]};function Cc(t,e,o){let n=to.get(t);
if(!n)return 1/0;let r=Zr(L.getScale());return Ko(m.geometry[n[0].at],e,o,r)*10/r}function jn(){for(let t of x.pulled){let[e,o]=Ki(L,t);l.pinned.set(q(t),[K(e),
K(o)]),Nn(lt(q(t)))}}function Ac(t,e){t.save(),t.strokeStyle=(st()?w.dark:w.light).mark,t.lineWidth=1.5/e,t.setLineDash([6/e,4/e]),t.beginPath();let[[o,n],[r,s]]=[
x.loop[0],x.loop.at(-1)];for(let[i,a]of x.boxOn?[[o,n],[r,n],[r,s],[o,s],[o,n]]:x.loop)t.lineTo(i,a);t.stroke(),t.restore()}function Pc(){L.setOptions({nodes:{ctxRenderer:Lc}}),
ht.nodes.add({id:"card:",x:0,y:0}),ht.edges.add({id:"line:",from:"card:",to:"card:"}),Ui(L,{size:ya,line:Oc,far:Cc}),ht.edges.clear(),ht.nodes.clear(),L.on("bef\
oreDrawing",Mc),L.on("afterDrawing",Ec)}function Tc(t){let e=w.map.marks[t[0].at],o=t.filter(s=>w.map.how[s.at]==="seat").length,n=t.map(s=>[s.name,"",s.small,"party:"+s.uid]),r=o?`The registers on fi\
le give no town for ${o===t.length?"them":`${o} of them`}: they are counted here, in the one mark of the country.`:"The addresses in registers on file name this\
 town.";rt.length=0,Xt("",["On the map",`${w.map.names[e]}: ${t.length}`,[],[],[["What it is",[[r]]],["Who stands here",n]]]),N(`${t.length} stand at ${w.map.names[e]}`)}
function ka(t){if(x.joining&&t.startsWith("card:"))return ke(x.joining,t.slice(5));if(m.placed.kind==="map"&&t.startsWith("card:")&&cr(B.get(t.slice(5))).length>
1)return Tc(cr(B.get(t.slice(5))));if(t.startsWith("note:"))return ve(R.notes.find(e=>e.key===t.slice(5)));t.startsWith("pack:")?be(it.get(t.slice(5))):t?pt(t):
(l.at||l.route>=0||l.picked.size||l.ends[0])&&eo()}function Nc(t,e){bt();let o=k.filter(n=>h.cards[n.at]&&qs(t,A(n))).map(n=>n.id);l.picked=new Set(e?[...l.picked,
...o]:o),[l.at,l.route,l.ends]=["",-1,["",""]],io(!1),J(),N(`${l.picked.size} picked`)}function io(t){x.lassoOn=t,u("lasso").setAttribute("aria-pressed",String(
t)),j.style.cursor=t?"crosshair":"default"}var tt=null,xa=!0;function jc(t){t!==xa&&L.setOptions({interaction:{dragNodes:t}}),xa=t}function Wc(t){let e=Mn(t),o=so(
t),n=t.pointerType==="touch",r=m.placed.kind==="map";if(jc(!n&&!r),t.shiftKey||x.lassoOn||x.boxOn)x.loop=[e];else{if(n)return null;if(o.startsWith("note:"))return{
id:o,spot:e,...ea(o.slice(5),e)};if(/^(card|pack):/.test(o)&&!r&&!Ot()){let s=A(lt(o.slice(5)));return{id:o,spot:e,card:o.slice(5),dx:s[0]-e[0],dy:s[1]-e[1]}}}return x.
loop?{id:o,spot:e}:null}function Rc(t){t.button!==0||t.target!==Ue||(tt=Wc(t),tt&&(Object.assign(tt,{x:t.clientX,y:t.clientY,far:!1}),t.stopPropagation()))}function Bc(t){
if(!tt.far&&Math.hypot(t.clientX-tt.x,t.clientY-tt.y)>4&&(tt.far=!0,x.loop||bt(),tt.before=ie()),!tt.far)return;let[e,o]=Mn(t);x.loop?x.loop.push([e,o]):tt.note?
Tn(tt.note,[e+tt.dx,o+tt.dy]):(l.pinned.set(tt.card,[K(e+tt.dx),K(o+tt.dy)]),Nn(lt(tt.card))),L.redraw()}function Dc(t){if(!tt)return;let{id:e,far:o,note:n,before:r}=tt;
x.loop&&o&&x.boxOn?Pn(x.loop[0],x.loop.at(-1)):x.loop&&o?Nc(x.loop,t.ctrlKey||t.metaKey):o?(n&&wo(r),J(m.placed.kind!=="field")):t.target===Ue&&ka(e),x.loop=tt=
null,L.redraw()}function Io(t){t!==x.hover&&(x.hover=t,j.style.cursor=t?"pointer":"default",m.placed.kind==="near"&&Pr())}function Ic(t){let e=zt&&m.placed.kind===
"field"&&P.length>6e3;if(t.target!==Ue||t.buttons||e)return;let o=so(t);Ot()&&!o.startsWith("note:")||o.slice(5)!==x.hover&&(Io(o.slice(5)),L.redraw())}function Fc(){
let t=!1,e=({event:o})=>{ka(so({clientX:o.center.x,clientY:o.center.y})),Tr()};L.on("click",o=>o.event.type==="tap"&&e(o)),L.on("hold",()=>{t=!0}),L.on("release",
o=>{t&&e(o),t=!1}),L.on("hoverNode",({node:o})=>Io(q(o))),L.on("hoverEdge",({edge:o})=>Io(q(o))),L.on("blurNode",()=>Io("")),L.on("blurEdge",()=>Io("")),L.on("d\
ragStart",({nodes:o})=>{t=!1,x.moving=!0,x.pulled=o,o.length&&bt()}),L.on("dragEnd",()=>{x.moving=!1;let o=x.pulled.length>0;jn(),x.pulled=[],xe(),o?J(m.placed.
kind!=="field"):L.redraw()})}var ba=0;function Hc(){Fc(),j.addEventListener("pointerdown",Rc,!0),window.addEventListener("pointermove",t=>tt?Bc(t):Ic(t)),window.
addEventListener("pointerup",Dc),L.on("zoom",()=>{x.moving=!0,clearTimeout(ba),ba=setTimeout(()=>{x.moving=!1,xe(),L.redraw()},160)})}var ps={};nt(ps,{listDates:()=>cs,listFilters:()=>ds,listRoutes:()=>ls,listen:()=>Gc,step:()=>Te});var as={};nt(as,{listTallies:()=>is,listen:()=>Uc});function $a(t){let e=new Map;for(let[o,n]of t)for(let r of new Set(n.map(s=>`${o}.${s}`)))e.set(r,(e.get(r)||0)+1);return e}function va(t,e){let o=r=>t.get(`${e}\
.${r}`)||0;return[...t.keys()].filter(r=>r.startsWith(`${e}.`)).map(r=>r.slice(e.length+1)).sort((r,s)=>o(s)-o(r)||(r<s?-1:1))}var Ma=[["relation","Relation",()=>P.filter(t=>h.lines[t.at]),t=>[Le(t.relation)]],["voice","Who says so",()=>P.filter(t=>h.lines[t.at]),t=>h.lines[t.at].voices.
map(Le)],["country","Country",()=>k,t=>[Qo(t)]],["measure","Measure",()=>k,tn]],Sa="";function zc(){let t=[],e=(o,n)=>t.push([o,n]);for(let[o,,n,r]of Ma)for(let s of n())
ut(s)&&e(o,r(s));for(let o of k)ut(o)&&e("family",[o.family]);for(let o of h.lines)!o||!ut(o)||(e("known",[o.known]),e("level",[o.level]),e("weight",[o.support===
null?"none":o.weight]),e("mark",[o.denied&&"denied",o.partial&&"partial"].filter(Boolean)),e("status",o.statuses),e("source",o.sources));return $a(t)}function is(){
let t=[l.known,l.from,l.to,P.length,l.grown.length].join(" ");if(H&&Object.keys(H.opens).length||t===Sa)return;Sa=t;let e=zc();for(let[o,n]of Ma){let r=va(e,o),
s="tally-"+o;if(r.length<2){u(s)&&u(s).remove();continue}if(!u(s)){let i=C("details","","more"),a=C("ul","","legend");i.id=s,i.append(C("summary",n),a),u("talli\
es").append(i)}u(s).lastElementChild?.replaceChildren(...r.map(i=>{let a=C("li"),c=C("button");return c.type="button",c.dataset.filter=`${o}.${i}`,c.append(C("s\
pan",i)),a.append(c),a}))}for(let o of Wt("filter")){let n=o.querySelector(".count");n||o.append(n=C("span","","count")),n.textContent=String(e.get(o.dataset.filter||
"")||0)}}function Uc(){u("filters").addEventListener("click",t=>{let e=Ht(t).closest("button[data-filter]");e&&D(()=>{let o=e.dataset.filter||"";l.off.has(o)?l.
off.delete(o):l.off.add(o)})})}function ls(){let t=u("routes");if(!t)return;t.replaceChildren();let e=Zo()!==null;h.routes.forEach((o,n)=>{let r=C("li"),s=_("",()=>_c(n));s.append(C("span",o.
mark,"rank"),C("span",o.way,"way"),C("span",o.score,"score"));for(let i of o.codes)s.append(C("span",i,"score"));o.drawn||s.append(C("span","not all of its step\
s are drawn on this page: ask for it as of this date","score")),s.append(C("span","Steps: "+o.spoken,"hidden")),s.setAttribute("aria-pressed",String(l.route===n)),
s.dataset.route=String(n),r.append(s),t.append(r)}),u("routes-told").textContent=!e&&H?vo.get(So(w.trace.items)):e?h.routes.length?"":`No documented route for t\
hese dates. ${w.gap}`:"Routes for this pair of dates are not carried by the page: set one date at a time, or ask entrepot routes with both."}function _c(t){let e=l.
route===t;D(()=>{l.route=e?-1:t,[l.at,l.ends]=["",["",""]],l.picked.clear()}),u("panel").hidden=!0;let o=h.routes[l.route];if(!o)return N("");N(`${o.way}: ${o.score}`),
window.innerWidth<=760&&u("stage").scrollIntoView({block:"start"}),m.placed.kind!=="map"&&(window.innerWidth<=760||L.getScale()<.6)&&br(o)}function cs(){let{known:t,
spans:e}=w.clock,o=u("known");o.max=t.length,o.value=l.known?t.indexOf(l.known):t.length;let n=l.known?`as public on ${ft(l.known)}`:"all that is public";o.setAttribute(
"aria-valuetext",n),u("known-told").textContent=n;for(let[r,s]of[["from",l.from],["to",l.to]])u(r).max=String(Math.max(e.length-1,0)),u(r).value=String(s),u(r).
setAttribute("aria-valuetext",e.length?ft(e[s][0]):"");u("true-told").textContent=fe()[1]===""?"at any time":`${ft(e[l.from][0])} to ${ft(e[l.to][0])}`,u("dates\
-reset").hidden=!Oe()&&!l.against,Vr(),u("earlier").disabled=t.length===0||l.known===t[0],u("later").disabled=l.known===""}function ds(){is();for(let o of Wt("f\
ilter"))o.setAttribute("aria-pressed",String(!l.off.has(o.dataset.filter||"")));u("least").value=String(l.least),u("least-told").textContent=l.least?`at least ${l.
least.toFixed(2)}`:"any";let t=l.hidden.size,e=[`${h.cards.reduce((o,n)=>o+n,0)} of ${k.length} cards`,`${h.drawn.reduce((o,n)=>o+n,0)} of ${P.length} lines`];u(
"counts").textContent=e.join(", ")+(t?`; ${t} hidden`:"")+(l.picked.size?`; ${l.picked.size} picked`:""),m.placed.kind==="near"&&(u("counts").textContent+=`: ${pi()}`),
u("all").hidden=!(t||l.folded.size||l.off.size||l.least||l.picked.size),u("picked").hidden=l.picked.size===0}function Te(t){let{known:e}=w.clock,o=l.known?e.indexOf(
l.known):e.length,n=Math.min(Math.max(o+t,0),e.length);D(()=>{l.known=e[n]||""}),N(`${u("known-told").textContent}: ${u("counts").textContent}`)}var Fo=0;function Oa(){
Fo?(clearInterval(Fo),Fo=0):(l.known||D(()=>{l.known=w.clock.known[0]||""}),Fo=setInterval(()=>l.known?Te(1):Oa(),900)),u("play").textContent=Fo?"Stop":"Play"}function Gc(){
u("least").addEventListener("input",()=>D(()=>{l.least=Number(u("least").value)},!1,"least")),u("known").addEventListener("input",()=>D(()=>{l.known=w.clock.known[Number(
u("known").value)]||""},!1,"known"));for(let t of["from","to"])u(t).addEventListener("input",()=>D(()=>{l[t]=Number(u(t).value),l.from>l.to&&(l[t==="from"?"to":
"from"]=l[t])},!1,"true"));u("dates-reset").addEventListener("click",()=>D(()=>{[l.known,l.from,l.to,l.against]=["",0,se().to,""]})),u("earlier").addEventListener(
"click",()=>Te(-1)),u("later").addEventListener("click",()=>Te(1)),u("play").addEventListener("click",Oa),u("all").addEventListener("click",()=>D(()=>{l.hidden.
clear(),l.folded.clear(),l.off.clear(),l.picked.clear(),l.least=0})),u("only-picked").addEventListener("click",()=>Qt(k.filter(t=>!l.picked.has(t.id)).map(t=>t.
id))),u("hide-picked").addEventListener("click",()=>Qt([...l.picked]))}var xs={};nt(xs,{editStep:()=>Ho,listStory:()=>Bn,listen:()=>Yc,playStory:()=>Dn,storyPages:()=>ys});function Wn(t){let e={focus:h.focus,hover:x.hover,frame:m.frame};x.saving=!0,[x.hover,m.frame]=["",null],l.route<0&&!l.ends[0]&&(h.focus=null);try{return t()}finally{
x.saving=!1,h.focus=e.focus,x.hover=e.hover,m.frame=e.frame}}function Kc(t,e){let o=[],n=[...new Set(k.filter(s=>h.cards[s.at]).map(s=>s.family))],r=P.filter(s=>h.
drawn[s.at]);for(let s of n)o.push({glyph:w.looks[s].glyph,colour:w.looks[s][e?"dark":"light"],words:w.looks[s].label});for(let[s,[i,a]]of Object.entries(w.known))
r.some(c=>h.lines[c.at].known===s)&&o.push({dash:a,width:2.2,words:i});for(let[s,i]of Object.entries(w.bands))r.some(a=>String(h.lines[a.at].weight)===s&&h.lines[a.
at].support!==null)&&o.push({dash:[],width:w.widths[s],words:i});return r.some(s=>h.lines[s.at].denied)&&o.push({denied:!0,words:"denied or disputed by somebody"}),
r.some(s=>h.lines[s.at].partial)&&o.push({partial:!0,words:"not every party between the two is named"}),o}function qc(t,e,o,n,r){let s=0,i=r+12;for(let a of o){
let c=30+Vt(a.words,11,!1);s&&s+c>n&&([s,i]=[0,i+18]);let p=i-4;a.glyph?t.push({glyph:a.glyph,at:[s+11,p,5],fill:a.colour}):a.denied?(t.push({d:`M${v(s)} ${v(p-
2)}H${v(s+22)}M${v(s)} ${v(p+2)}H${v(s+22)}`,stroke:e.line,width:1,dash:[]}),an(t,e,s+11,p,5.5)):a.partial?t.push({words:"…",x:s+11,y:p+2,size:15,fill:e.line,
bold:!0,anchor:"middle"}):t.push({d:`M${v(s)} ${v(p)}H${v(s+22)}`,stroke:e.line,width:a.width,dash:a.dash}),t.push({words:a.words,x:s+28,y:i,size:11,fill:e.ink}),
s+=c+16}return o.length?i+8:r}var fs=(t="")=>`Known by: ${t||u("known-told").textContent}. True during: ${u("true-told").textContent}. ${no()}`,ms=()=>[w.caveat,
m.placed.kind==="map"?w.map_note:"",m.placed.kind==="near"?fi():"",sa()].filter(Boolean).join(" ");function Rn(t,e,o="",n=!1){let r=t?w.dark:w.light,s=[],i=[],a=18,
c=e-2*a,p=(g,y,$,b,S,E=!1)=>{for(let M of $?Tt($,c,b,999,E):[])y+=b*1.3,g.push({words:M,x:0,y:y-b*.3,size:b,fill:S,bold:E});return y},f=qc(i,r,Kc(r,t),c,8);if(n)
return{head:s,foot:i,top:p(s,4,o,12,r.soft)+4,low:f+6,edge:a};let d=p(s,12,document.title,17,r.ink,!0);d=p(s,d+3,w.question,12,r.soft),d=p(s,d+2,fs(o),11,r.soft)+
10,f=p(i,f+4,ms(),11,r.ink);for(let g of w.terms)f=p(i,f+2,g,10,r.soft);return{head:s,foot:i,top:d,low:f+14,edge:a}}function Jc(t,e,o,n){let s=[[l.against,m.earlier],[l.known,null]].map(([c,p])=>Ve(p,()=>Ie(c,()=>La(t,e,o/2,It(c),n)))),i=document.createElement("canvas");[i.width,
i.height]=[s[0].width+s[1].width,Math.max(s[0].height,s[1].height)];let a=fo(i);return a.fillStyle=(e?w.dark:w.light).ground,a.fillRect(0,0,i.width,i.height),s.
forEach((c,p)=>a.drawImage(c,p*s[0].width,0)),i}var te=(t,e,o=8e3,n=!1)=>et()?Jc(t,e,o,n):La(t,e,o,"",n);function La(t,e,o,n,r){return Wn(()=>{let[s,i,a,c]=$n(ue()),
p=a-s,f=c-i,d=2,g=Math.min(m.placed.kind==="map"?2400/p:t,o/p,o/f),y=Math.round(Math.max(p*g,640*d)),$=Rn(e,y/d,n,r),b=document.createElement("canvas");b.width=
y,b.height=Math.max(Math.round(f*g+($.top+$.low)*d),1);let S=fo(b),E=$.top*d;S.fillStyle=(e?w.dark:w.light).ground,S.fillRect(0,0,b.width,b.height),S.save(),S.beginPath(),
S.rect(0,E,b.width,f*g),S.clip(),S.translate((b.width-p*g)/2,E),S.scale(g,g),S.translate(-s,-i),oo(S,e,m.placed.kind==="field"?Math.max(g,.6):m.placed.kind==="m\
ap"?g/d:g),S.restore();for(let[M,O]of[[$.head,0],[$.foot,E+f*g]]){S.setTransform(d,0,0,d,$.edge*d,O);for(let T of M)ye(S,T)}return b})}var ee=-1,us=-1;function Bn(){let t=R.steps;u("story").replaceChildren(...t.map((o,n)=>{let r=C("li"),s=_(o.title,()=>gs(n)),i=C("div","","steps");s.setAttribute(
"aria-pressed",String(ee===n));let a=(c,p,f,d)=>{let g=_(c,f);g.setAttribute("aria-label",`${p}: ${o.title}`),g.disabled=!!d,i.append(g)};return a("↑","Earlie\
r in the story",()=>Ea(n,-1),n===0),a("↓","Later in the story",()=>Ea(n,1),n===t.length-1),a("Change","Change the step",()=>Ho(n)),a("Remove","Remove the step",
()=>ae(()=>{R.steps=t.filter((c,p)=>p!==n)})),r.append(s,i),r})),u("story-play").disabled=u("story-print").disabled=t.length===0,u("story-play").textContent=ee<
0?"Play":"Stop"}function Ho(t){us=t;let e=R.steps[t]||{title:"",text:""};u("story-form").open=!0,u("step-title").value=e.title,u("step-text").value=e.text,u("st\
ep-by").value=e.by||R.by,u("step-keep").textContent=t<0?"Add this view":"Change to these words and this view",u("step-title").focus()}function Ea(t,e){ae(()=>{let o=R.
steps.slice();o.splice(t+e,0,...o.splice(t,1)),R.steps=o}),u("story").children[t+e].querySelector("button")?.focus()}function Vc(t){Object.assign(l,_t(t.view)),
x.lastKind="",J(!0),l.eye?L.moveTo({position:{x:l.eye[0],y:l.eye[1]},scale:l.eye[2]}):gt(),ot()}async function gs(t){let e=R.steps[t];bt(),ee=t;for(let o of _t(
e.view).grown.filter(n=>!Re.some(r=>r[1]===n)))await hn(o);Vc(e),u("telling").hidden=!1,u("telling-at").textContent=`${t+1} of ${R.steps.length}`,u("telling-tit\
le").textContent=e.title,u("telling-text").textContent=e.text,u("telling-back").disabled=t===0,u("telling-next").disabled=t===R.steps.length-1}function ws(){ee=
-1,u("telling").hidden=!0,Bn()}var Dn=()=>ee>=0?ws():R.steps.length?gs(0):N("There is no story yet: s adds this view"),hs=t=>ee+t>=0&&ee+t<R.steps.length&&gs(ee+
t);function Xc(t){if(ee<0)return!1;let e={ArrowRight:1,PageDown:1,ArrowLeft:-1,PageUp:-1}[t.key];if(e)hs(e);else if(t.key==="Escape")ws();else return!1;return t.
preventDefault(),t.stopPropagation(),!0}function ys(){let t={...l},e=R.steps.map((o,n)=>{Object.assign(l,_t(o.view)),J(!0);let r=C("section","","page"),s=document.
createElement("img");return s.alt=o.title,s.src=te(2,!1,3e3).toDataURL("image/png"),r.append(C("h2",`${n+1}. ${o.title}`),s,C("p",o.text),C("small",`${o.by}, ${ft(
o.on)}`)),r});return Object.assign(l,t),J(!0),e}function Yc(){u("step-form").addEventListener("submit",t=>{t.preventDefault();let e=we(u("step-title").value,100),
o=we(u("step-by").value,100);if(!e||!o)return N("A step needs a title and the name of its author");xe();let n={page:Rt,title:e,text:we(u("step-text").value,2e3),
view:Ut(),by:o,on:go()};R.by=o,ae(()=>{R.steps=us<0?[...R.steps,n]:R.steps.map((r,s)=>s===us?n:r)}),Ho(-1),u("story-form").open=!1,N(`${R.steps.length} ${R.steps.
length===1?"step":"steps"} in the story`)}),u("step-form").addEventListener("keydown",t=>t.key!=="Escape"&&t.stopPropagation()),window.addEventListener("keydown",
t=>Ht(t).matches("textarea, input")||t.altKey||t.ctrlKey||t.metaKey||u("key-sheet").open||Xc(t),!0),u("story-play").addEventListener("click",Dn),u("telling-next").
addEventListener("click",()=>hs(1)),u("telling-back").addEventListener("click",()=>hs(-1)),u("telling-stop").addEventListener("click",ws),u("story-print").addEventListener(
"click",()=>{x.toPrint=!0,window.print()})}function ao(t,e){if(!t.length)return;e.push(Jn());let{view:o,own:n}=t.pop();Fs(n),bs(o)}function bs(t){let e=l.eye,o=l.mode,n=l.turn;Object.assign(l,_t(t)),l.mode===
o&&l.turn===n&&(l.eye=e),x.lastKind="",J(!0),ot()}function Zc(t){let e=[...St().map(yo),...P.filter(o=>h.drawn[o.at]).map(o=>"line:"+o.uid)];e.length&&pt(e[(e.indexOf(l.at)+t+e.length)%e.length])}function Qc(t){
let e=q(l.at),o=A(B.get(e)),n=20,r={ArrowLeft:-n,ArrowRight:n}[t.key]||0,s={ArrowUp:-n,ArrowDown:n}[t.key]||0;D(()=>l.pinned.set(e,[K(o[0]+r),K(o[1]+s)]),!0,"nu\
dge")}var Ca={"/":t=>{t.preventDefault(),u("search").focus()},t:()=>No(l.mode==="table"?"picture":"table"),m:()=>w.map&&No(l.mode==="map"?"picture":"map"),"?":()=>In(),
n:t=>{t.preventDefault(),Cn()},b:t=>{t.preventDefault(),An()},s:t=>{t.preventDefault(),Ho(-1)},p:()=>Dn(),k:()=>da(),d:()=>u("theme").click(),l:()=>u("every").hidden||
u("every").click(),r:()=>u("turn").hidden||u("turn").click(),0:()=>u("fit").click(),"[":()=>Te(-1),"]":()=>Te(1),h:()=>l.picked.size?Qt([...l.picked]):lt(q(l.at))&&
Qt(Be(lt(q(l.at)))),e:()=>l.at.startsWith("card:")&&Ln(B.get(q(l.at))),o:()=>l.at.startsWith("card:")&&Rr(B.get(q(l.at))),w:()=>l.at.startsWith("card:")&&Br(B.get(
q(l.at))),g:()=>Qi(),y:()=>u("tidy").click(),f:()=>l.at.startsWith("card:")&&bn(q(l.at)),c:()=>l.at.startsWith("card:")&&(x.joining?ke(x.joining,q(l.at)):un(q(l.
at))),x:()=>l.at.startsWith("card:")&&D(()=>l.picked.has(q(l.at))?l.picked.delete(q(l.at)):l.picked.add(q(l.at)))},In=()=>u("key-sheet").open?u("key-sheet").close():
u("key-sheet").showModal();function td(){j.addEventListener("keydown",t=>{mo[t.key]?(t.preventDefault(),t.altKey&&l.at.startsWith("card:")&&m.placed.kind!=="map"?
Qc(t):Zc(mo[t.key])):t.key==="Enter"&&x.shownSheet?u("sheet").focus():(t.key==="+"||t.key==="-")&&L.moveTo({scale:L.getScale()*(t.key==="+"?1.2:1/1.2)})}),u("ke\
ys-open").addEventListener("click",In),u("keys-close").addEventListener("click",In),document.addEventListener("keydown",t=>{if(u("key-sheet").open)return t.key===
"?"?In():void 0;let e=Ht(t).matches("input[type=search], textarea, input[type=text]");t.key==="Escape"?(Bo(),e&&(Ht(t).value=""),u("hits").replaceChildren(),u("\
save").open=!1,io(!1),Do(!1),eo(),j.focus({preventScroll:!0})):(t.ctrlKey||t.metaKey)&&!e&&(t.key==="z"||t.key==="Z"||t.key==="y")?(t.preventDefault(),t.key==="\
z"&&!t.shiftKey?ao(Gt,Kt):ao(Kt,Gt)):!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&Ca[t.key]&&Ca[t.key](t)})}var $s={};nt($s,{listen:()=>nd});var oe=u("mini"),Se=[168,112],Me=1,Fn=[0,0];function ed(){let t=L.getScale(),{x:e,y:o}=L.getViewPosition(),n=j.clientWidth/t,r=j.clientHeight/t;return[e-n/2,o-r/
2,e+n/2,o+r/2]}function od(){let t=m.placed&&l.mode!=="table"&&j.clientWidth>0?k.filter(O=>h.cards[O.at]):[],[e,o,n,r]=ed(),s=t.map(A),i=!s.some(([O,T,W,F])=>O-
W/2<e-1||O+W/2>n+1||T-F/2<o-1||T+F/2>r+1);if(oe.hidden=i,i)return;let[a,c,p,f]=kt(s),d=fo(oe),g=2;Me=Math.min((Se[0]-8)/(p-a),(Se[1]-8)/(f-c)),Fn=[(a+p)/2-Se[0]/
2/Me,(c+f)/2-Se[1]/2/Me],[oe.width,oe.height]=[Se[0]*g,Se[1]*g];let y=st()?w.dark:w.light,$=(O,T)=>(O-Fn[T])*Me;d.scale(g,g),t.forEach((O,T)=>{let[W,F,U,Y]=s[T];
d.fillStyle=w.looks[O.family][st()?"dark":"light"],d.fillRect($(W-U/2,0),$(F-Y/2,1),Math.max(U*Me,1.5),Math.max(Y*Me,1.5))}),d.strokeStyle=y.mark,d.lineWidth=1.5;
let[b,S,E,M]=[Math.max($(e,0),1),Math.max($(o,1),1),Math.min($(n,0),Se[0]-1),Math.min($(r,1),Se[1]-1)];d.strokeRect(b,S,Math.max(E-b,3),Math.max(M-S,3))}function Aa(t){
if(!(t.buttons&1))return;let e=oe.getBoundingClientRect();L.moveTo({position:{x:Fn[0]+(t.clientX-e.left)/Me,y:Fn[1]+(t.clientY-e.top)/Me}})}function nd(){L.on("\
afterDrawing",()=>{zt&&x.moving||od()}),oe.addEventListener("pointerdown",t=>{oe.setPointerCapture(t.pointerId),Aa(t)}),oe.addEventListener("pointermove",Aa),oe.
addEventListener("pointerup",xe)}var Ms={};nt(Ms,{listen:()=>pd});var vs={};nt(vs,{found:()=>zn,listen:()=>ld});var{spelling:Pa,reason:rd}=Ei(w.search),Ta=0,Hn="";function sd(t){clearTimeout(Ta),Hn=t.trim(),!(!H||Hn.length<2)&&(Ta=setTimeout(async()=>{let e;try{e=await xt(
"/api/search?q="+encodeURIComponent(Hn))}catch(n){return N(n.message)}if(e.query!==Hn)return;let o=e.found.filter(n=>!G.has(n.uid)).slice(0,10);for(let n of o){
let r=C("li","","live"),s=_(n.name,async()=>{if(Object.keys(H.opens).length)return location.assign("/around?x="+encodeURIComponent(n.uid));await Ye(n.uid,0),G.has(
n.uid)&&pt("card:"+G.get(n.uid)[0].id)});s.append(C("small",`${n.small}; on file, not drawn: adds it`)),r.append(s),u("hits").append(r)}N(`${u("hits").children.
length} found, ${o.length} of them not drawn yet`)},220))}function zn(t){let e=t.trim(),o=Pa(e),n=e.replace(/^IMO /,"").replace(/^INN /,"").toLowerCase(),r=[];if(!e)
return r;let s=x.index||=k.map(c=>c.keys.slice(0,c.named).map(Pa));k.forEach((c,p)=>{let f=c.uid===e||c.uid===e.toLowerCase(),d=c.keys.slice(c.named,-1);if(f||d.
some(y=>y.toLowerCase()===n))return r.push([c,f?"uid":"number "+n,[-1,0,0,"",c.uid]]);let g=null;s[p].forEach((y,$)=>{let b=Li(o,y);if(b<0)return;let S=b===0&&c.
keys[$]!==c.keys[0],E=[b,S?1:0,y[0].length,y[0],c.uid];(!g||vr(E,g[2])<0)&&(g=[c,rd(b,c.keys[$],S),E])}),g&&r.push(g)}),r.sort((c,p)=>vr(c[2],p[2])||c[0].at-p[0].
at);let i=new Set(r.map(([c])=>c.uid)),a=new Map;for(let[c]of r)for(let p of c.apart)!i.has(p)&&!a.has(p)&&a.set(p,c);for(let[c,p]of a)for(let f of G.get(c)||[])
r.push([f,`kept apart from ${p.keys[0]} by a decision`,[12]]);return r}function id(){let t=u("search").value,e=u("hits"),o=zn(t);if(e.replaceChildren(),!t.trim())
return h.focus=on(),N(""),Ae();for(let[n,r]of o.slice(0,12)){let s=C("li"),i=_(n.name,()=>x.joining?ke(x.joining,n.id):ad(n));r!=="name"&&i.append(C("small","ma\
tched: "+r)),h.cards[n.at]||i.append(C("small",l.hidden.has(n.id)?"hidden: Show all brings it back":"filtered out at present")),s.append(i),e.append(s)}o.length>
12&&e.append(C("li",`${o.length-12} more: type more of the name`)),N(o.length?o.length+" found":"Nothing of that name is drawn here"),h.focus=new Set(o.map(([n])=>n.
id)),sd(t),m.batches=null,Ae()}function ad(t){pt("card:"+t.id),h.cards[t.at]&&l.mode!=="table"&&yi(t)}function ld(){u("search").addEventListener("input",id),u("\
search").addEventListener("keydown",t=>{if(t.key==="Enter"){let e=u("hits").querySelector("button");e&&e.click()}})}var Na=()=>k.filter(t=>h.cards[t.at]),Ss=()=>P.filter(t=>h.drawn[t.at]),cd=()=>m.placed.kind==="near"?Jt():Ss().map(t=>[t]),dd=()=>Ss().map(t=>m.geometry[t.at].
label);function pd(){Object.assign(j,{spot:On,hideLines:t=>{w.limits.hide=t},names:()=>m.namesDrawn,items:()=>({nodes:ht.nodes.get().map(({id:t,x:e,y:o})=>[t,e,
o]),edges:ht.edges.get().map(({id:t,from:e,to:o})=>[t,e,o]),chosen:L.getSelection()}),sized:t=>Ot()?.box(Nt.get(t)[0],L.getScale()),at:(t,e)=>{let o=L.canvasToDOM(
{x:t,y:e});return[L.getNodeAt(o)||"",L.getEdgeAt(o)||""]},strokes:()=>m.placed.kind==="near"?Jt().length:0,scale:()=>L.getScale(),choose:t=>pt(t),papers:()=>m.paperBoxes,
pixel:(t,e)=>{let o=L.canvasToDOM({x:t,y:e}),n=j.getBoundingClientRect();return[n.left+o.x,n.top+o.y]},measures:()=>Object.fromEntries(h.measures.map(([t,e,o])=>[
t.uid,[e,o]])),earlier:()=>m.earlier&&P.filter(t=>m.earlier?.drawn[t.at]).map(t=>t.uid),bounds:()=>ue(),seats:()=>St().map(t=>[t.id,...A(t)]),paths:()=>cd().map(
([t])=>[X(k[t.source]).id,X(k[t.target]).id,m.geometry[t.at].d]),labels:()=>dd().filter(t=>t&&t[2]),boxes:()=>Na().map(t=>[t.id,...A(t)]),named:t=>(k.find(e=>e.
name===t)||{}).id,found:t=>zn(t).map(([e,o])=>[e.uid,o]),shown:()=>({cards:Na().map(t=>t.id),lines:Ss().map(t=>t.uid),focus:h.focus&&[...h.focus],states:h.lines})})}var As={};nt(As,{listen:()=>Md});var fd=t=>/^[=+\-@\t\r]/.test(t)?`'${t}`:t,md=t=>/[",\n\r]/.test(t)?`"${t.replace(/"/g,'""')}"`:t,ja=t=>t.map(e=>`${e.map(o=>md(fd(String(o)))).join(",")}\r
`).join("");var Os={};nt(Os,{COLUMNS:()=>Un,cellsOf:()=>zo,listTable:()=>Ne,listen:()=>hd});var Ba=200,Un=["From","Relation","To","Goods","Support","How it is documented","Sources","Denied or answered by","Public","Claims"],zo=t=>{let e=h.lines[t.at];return[
k[t.source].name,e.relation,k[t.target].name,e.goods,e.printed,[e.word,e.change&&`${$t[e.change][1]}: ${vn(e)}`].filter(Boolean).join("; "),(e.voices||[]).join(
", "),(e.denied_by||[]).join(", "),[...new Set((e.public||[]).filter(Boolean))].join(" to ")]},lo={lines:[-1,1],cards:[-1,1]},ud=t=>I[t.at].filter(e=>h.drawn[e.
at]).length,Wa=t=>[t.name,t.small,h.pills[t.at].map(e=>e[0]).join(", "),ud(t)];function Ra(t,e,o){let[n,r]=lo[e];if(n<0)return t;let s=a=>e==="lines"&&n===4?h.lines[a.
at].support??-1:e==="lines"&&n===9?h.lines[a.at].claims.length:o(a)[n];return t.map(a=>[s(a),a]).sort(([a],[c])=>r*(typeof a=="number"?a-c:a.localeCompare(c,"en"))).
map(([,a])=>a)}function Ne(){if(l.mode!=="table"&&!x.printing)return;let t=u("twin-lines"),e=Ra(P.filter(s=>h.drawn[s.at]&&(!h.focus||l.route<0||h.focus.has(s.uid))),
"lines",zo);t.replaceChildren();for(let s of e.slice(0,x.tableSize)){let i=C("tr");i.dataset.line=s.uid,l.at==="line:"+s.uid&&(i.className="on"),zo(s).forEach((p,f)=>{
let d=C("td",p,f===8?"days":"");d.dataset.label=Un[f],i.append(d)});let a=C("td");for(let p of s.notes){let f=C("a",String(p));f.href="#note-"+p,f.addEventListener(
"click",d=>{d.preventDefault(),u("note-"+p).scrollIntoView()}),a.append(f," ")}let c=_(`Evidence (${h.lines[s.at].claims.length})`,()=>pt("line:"+s.uid));c.setAttribute(
"aria-label",`Evidence: ${k[s.source].name} to ${k[s.target].name}`),a.append(c),i.append(a),t.append(i)}let o=Ra(k.filter(s=>h.cards[s.at]&&(!h.focus||l.route<
0||h.focus.has(s.id))),"cards",Wa),n=u("twin-cards");n.replaceChildren();for(let s of o.slice(0,x.tableSize)){let i=C("tr"),a=C("td","","screen");i.dataset.card=
s.id;for(let p of Wa(s))i.append(C("td",String(p)));let c=_("Evidence",()=>pt("card:"+s.id));c.setAttribute("aria-label",`Evidence: ${s.name}`),a.append(c),i.append(
a),n.append(i)}let r=Math.max(e.length,o.length)-x.tableSize;u("more").hidden=r<=0,u("more").textContent=`Show ${Math.min(r,Ba)} more rows`,u("twin-told").textContent=
`${e.length} lines and ${o.length} cards`+(r>0?`, the first ${x.tableSize} shown`:"")}function hd(){for(let[t,e]of[["lines","twin-lines"],["cards","twin-cards"]])
u(e).closest("table")?.querySelectorAll("th:not(.screen)").forEach((o,n,r)=>{o.replaceChildren(_(o.textContent,()=>{let[s,i]=lo[t];lo[t]=s!==n?[n,1]:i>0?[n,-1]:
[-1,1],r.forEach(a=>a.removeAttribute("aria-sort")),lo[t][0]>=0&&o.setAttribute("aria-sort",lo[t][1]>0?"ascending":"descending"),Ne(),N(lo[t][0]<0?"In the order\
 of the picture":`Sorted by ${o.textContent}`)}))});u("more").addEventListener("click",()=>{x.tableSize+=Ba,Ne()})}function Da(){let t=P.filter(e=>h.drawn[e.at]).map(e=>[...zo(e),h.lines[e.at].claims.join(" "),e.uid]);return ja([[...Un,"Relation uid"],...t])}function Ia(){let t=o=>{
let{at:n,text:r,source:s,target:i,...a}=h.lines[o.at];return{...a,source:k[s].uid,target:k[i].uid}},e={title:document.title,known_by:l.known||null,compared_with:l.
against||null,during:fe()[1]?fe():null,view:Ut(),nodes:k.filter(o=>h.cards[o.at]).map(o=>({uid:o.uid,name:o.name,kind:o.family,small:o.small,measures:h.pills[o.
at].map(n=>n[0])})),edges:P.filter(o=>h.drawn[o.at]).map(t),routes:h.routes,sources:w.terms};return JSON.stringify(e,null,1)+`
`}var Fa=t=>`<FEFF${Array.from({length:t.length},(o,n)=>t.charCodeAt(n)).map(o=>o.toString(16).padStart(4,"0")).join("").toUpperCase()}>`;function Ha(t,e,{title:o,
subject:n}){let r=e.wide>e.high,[s,i]=r?[842,595]:[595,842],a=Math.min((s-48)/e.wide,(i-48)/e.high),[c,p]=[e.wide*a,e.high*a],f=`q ${c.toFixed(2)} 0 0 ${p.toFixed(
2)} ${((s-c)/2).toFixed(2)} ${(i-24-p).toFixed(2)} cm /I Do Q`,d=[["<< /Type /Catalog /Pages 2 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>"],
["<< /Type /Pages /Kids [3 0 R] /Count 1 >>"],[`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${s} ${i}] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R \
>>`],[`<< /Length ${f.length} >>
stream
${f}
endstream`],[`<< /Type /XObject /Subtype /Image /Width ${e.wide} /Height ${e.high} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${t.length}\
 >>
stream
`,t,`
endstream`],[`<< /Title ${Fa(o)} /Subject ${Fa(n)} /Creator (entrepot) >>`]],g=[],y=[],$=new TextEncoder,b=0,S=O=>{let T=typeof O=="string"?$.encode(O):O;g.push(
T),b+=T.length};S(`%PDF-1.7
`),d.forEach((O,T)=>{y.push(b),S(`${T+1} 0 obj
`),O.forEach(S),S(`
endobj
`)});let E=b,M=y.map(O=>`${String(O).padStart(10,"0")} 00000 n 
`).join("");return S(`xref
0 ${d.length+1}
0000000000 65535 f 
${M}trailer
<< /Size ${d.length+1} /Root 1 0 R /Info 6 0 R >>
startxref
${E}
%%EOF
`),g}async function za(){let t=te(2,!1,6e3),e=await new Promise(s=>t.toBlob(s,"image/jpeg",.93)),o=new Uint8Array(await e.arrayBuffer()),n={wide:t.width,high:t.height},
r=Ha(o,n,{title:document.title,subject:w.question});return new Blob(r,{type:"application/pdf"})}function gd(t){let e=-1;for(let o of t){e^=o;for(let n=0;n<8;n++)e=e>>>1^(e&1?3988292384:0)}return~e>>>0}function Ua(t){let e=new TextEncoder,o=[],n=[],r=0,s=f=>{
let d=new DataView(new ArrayBuffer(f.reduce((y,[,$])=>y+$,0))),g=0;for(let[y,$]of f)$===2?d.setUint16(g,y,!0):d.setUint32(g,y,!0),g+=$;return new Uint8Array(d.buffer)};
for(let[f,d]of t){let g=typeof d=="string"?e.encode(d):d,y=e.encode(f),$=[[20,2],[2048,2],[0,2],[0,2],[33,2],[gd(g),4],[g.length,4],[g.length,4],[y.length,2],[0,
2]];n.push(s([[33639248,4],[20,2],...$,[0,2],[0,2],[0,2],[0,4],[r,4]]),y);let b=[s([[67324752,4],...$]),y,g];o.push(...b),r+=b.reduce((S,E)=>S+E.length,0)}let i=n.
reduce((f,d)=>f+d.length,0),a=s([[101010256,4],[0,2],[0,2],[t.length,2],[t.length,2],[i,4],[r,4],[0,2]]),c=new Uint8Array(r+i+a.length),p=0;for(let f of[...o,...n,
a])c.set(f,p),p+=f.length;return c}var Gn="http://schemas.openxmlformats.org/package/2006",Ga="http://schemas.openxmlformats.org/officeDocument/2006/relationships",Es=['xmlns:a="http://schemas.op\
enxmlformats.org/drawingml/2006/main"',`xmlns:r="${Ga}"`,'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'].join(" "),po=`<?xml version="1.\
0" encoding="UTF-8" standalone="yes"?>
`,co=12700,[je,Ka,ne]=[960,540,36],_a=88,wd=230,yd='<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>',xd=["dk1:1B2430","\
lt1:FFFFFF","dk2:44546A","lt2:FBFAF6","accent1:0F4C75","accent2:B4690E","accent3:2E7D5B","accent4:B23A1E","accent5:5B6B7A","accent6:1F77A4","hlink:0F4C75","folH\
link:5B6B7A"],Cs=t=>Mt([...t].filter(e=>e>=" "&&e!=="￾"&&e!=="￿").map(e=>/[\ud800-\udfff]/u.test(e)?"�":e).join("")),qa=([t,e,o,n])=>`<a:xfrm><a:off x="${Math.
round(t*co)}" y="${Math.round(e*co)}"/><a:ext cx="${Math.round(o*co)}" cy="${Math.round(n*co)}"/></a:xfrm>`;function _n(t,e,o,n,r,s){let i=o?`<p:ph type="${o}"/\
>`:"",a=s.map(f=>`<a:p><a:r><a:rPr lang="en" sz="${Math.round(r*100)}" dirty="0"/><a:t>${Cs(f)}</a:t></a:r></a:p>`).join(""),c=`<p:spPr>${qa(n)}<a:prstGeom prst\
="rect"><a:avLst/></a:prstGeom></p:spPr>`;return`<p:sp><p:nvSpPr><p:cNvPr id="${t}" name="${e}"/><p:cNvSpPr${o?"":' txBox="1"'}/><p:nvPr>${i}</p:nvPr></p:nvSpPr\
>${c}<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>${a}</p:txBody></p:sp>`}var Uo=t=>`${po}\
<Relationships xmlns="${Gn}/relationships">${t.map(([e,o,n])=>`<Relationship Id="${e}" Type="${o==="core-properties"?`${Gn}/relationships/metadata`:Ga}/${o}" Ta\
rget="${n}"/>`).join("")}</Relationships>`;function bd(){let t=xd.map(r=>r.split(":")).map(([r,s])=>`<a:${r}><a:srgbClr val="${s}"/></a:${r}>`).join(""),e=(r,s)=>`\
<a:${r}><a:latin typeface="${s}"/><a:ea typeface=""/><a:cs typeface=""/></a:${r}>`,o=r=>r.repeat(3),n='<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';return`${po}\
<a:theme ${Es} name="entrepot"><a:themeElements><a:clrScheme name="entrepot">${t}</a:clrScheme><a:fontScheme name="entrepot">${e("majorFont","Georgia")}${e("min\
orFont","Arial")}</a:fontScheme><a:fmtScheme name="entrepot"><a:fillStyleLst>${o(n)}</a:fillStyleLst><a:lnStyleLst>${o(`<a:ln w="6350">${n}</a:ln>`)}</a:lnStyle\
Lst><a:effectStyleLst>${o("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${o(n)}</a:bgFillStyleLst></a:fmtScheme></a:them\
eElements></a:theme>`}var Ls=(t,e,o)=>`${po}<p:${t} ${Es}><p:cSld><p:spTree>${yd}${e}</p:spTree></p:cSld>${o}</p:${t}>`;function kd(t){let e=Ka-16,o=t.print.join(
" · "),n=10*Math.ceil(o.length/wd),r=[je-2*ne,e-n-8-_a],s=Math.min(r[0]/t.wide,r[1]/t.high),[i,a]=[t.wide*s,t.high*s],c=[(je-i)/2,_a+(r[1]-a)/2,i,a],p=`<p:pic>\
<p:nvPicPr><p:cNvPr id="4" name="Picture" descr="${Cs(t.spoken)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:\
blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${qa(c)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,f=[_n(2,
"Title","title",[ne,24,je-2*ne,36],26,[t.title]),_n(3,"Answer","",[ne,62,je-2*ne,36],13,[t.answer]),p,_n(5,"Sources","",[ne,e-n,je-2*ne,n],8,[o])];return Ls("sl\
d",f.join(""),"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>")}function Ja(t){let e=(p,f)=>`<Override PartName="/${p}" ContentType="application/vnd.openxmlfo\
rmats-${f}+xml"/>`,o="officedocument.presentationml",n=[e("ppt/presentation.xml",`${o}.presentation.main`),e("ppt/slideMasters/slideMaster1.xml",`${o}.slideMast\
er`),e("ppt/slideLayouts/slideLayout1.xml",`${o}.slideLayout`),e("ppt/slides/slide1.xml",`${o}.slide`),e("ppt/theme/theme1.xml","officedocument.theme"),e("docPr\
ops/core.xml","package.core-properties")],r=_n(2,"Title","title",[ne,24,je-2*ne,36],26,["Title"]),a=Ls("sldMaster",r,'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx\
2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLay\
outIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="2600" b="1"><a:solidFill><a:\
schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></\
p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:otherStyle></p:txStyles>'),c=Ls("sldLayout",r,"<p:clrMapOvr><a:masterClrMapping/></p:c\
lrMapOvr>");return Ua([["[Content_Types].xml",`${po}<Types xmlns="${Gn}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-pac\
kage.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${n.join("")}</Types>`],["_rels/.rels",Uo([["rId1","officeDocument","ppt/presentation\
.xml"],["rId2","core-properties","docProps/core.xml"]])],["docProps/core.xml",`${po}<cp:coreProperties xmlns:cp="${Gn}/metadata/core-properties" xmlns:dc="http:\
//purl.org/dc/elements/1.1/"><dc:title>${Cs(t.title)}</dc:title><dc:creator>entrepot</dc:creator><dc:language>en</dc:language></cp:coreProperties>`],["ppt/prese\
ntation.xml",`${po}<p:presentation ${Es}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rI\
d2"/></p:sldIdLst><p:sldSz cx="${je*co}" cy="${Ka*co}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`],["ppt/_rels/presentation.xml.rels",Uo([["rId1",
"slideMaster","slideMasters/slideMaster1.xml"],["rId2","slide","slides/slide1.xml"],["rId3","theme","theme/theme1.xml"]])],["ppt/slideMasters/slideMaster1.xml",
a],["ppt/slideMasters/_rels/slideMaster1.xml.rels",Uo([["rId1","slideLayout","../slideLayouts/slideLayout1.xml"],["rId2","theme","../theme/theme1.xml"]])],["ppt\
/slideLayouts/slideLayout1.xml",c],["ppt/slideLayouts/_rels/slideLayout1.xml.rels",Uo([["rId1","slideMaster","../slideMasters/slideMaster1.xml"]])],["ppt/theme/\
theme1.xml",bd()],["ppt/slides/slide1.xml",kd(t)],["ppt/slides/_rels/slide1.xml.rels",Uo([["rId1","slideLayout","../slideLayouts/slideLayout1.xml"],["rId2","ima\
ge","../media/image1.png"]])],["ppt/media/image1.png",t.image]])}async function Va(){let t=te(2,!1,3400,!0),e=await new Promise(n=>t.toBlob(n,"image/png")),o=Ja({title:document.title,answer:`${w.question} ${fs()}`.trim(),spoken:`${document.
title}. ${w.question}`,print:[ms(),...w.terms],image:new Uint8Array(await e.arrayBuffer()),wide:t.width,high:t.height});return new Blob([o],{type:"application/v\
nd.openxmlformats-officedocument.presentationml.presentation"})}function Xa(){return Wn(()=>{let[t,e,o,n]=$n(ue()),r=m.placed.kind==="map"?(o-t)/1e3:1,s=Math.max(o-t,640*r),i=Rn(!1,s/r),a=n-e+(i.top+i.low)*r,c=t-(s-(o-t))/2,
p=e-i.top*r,f=(d,g)=>[`<g transform="translate(${v(c+i.edge*r)} ${v(g)}) scale(${r.toFixed(4)})">`,...d.map(qe),"</g>"];return[`<svg xmlns="http://www.w3.org/20\
00/svg" viewBox="${v(c)} ${v(p)} ${v(s)} ${v(a)}" width="${v(s/r)}" height="${v(a/r)}" role="img" font-family="${Mt(w.font)}">`,`<title>${Mt(document.title)}</t\
itle>`,`<desc>${Mt(P.filter(d=>h.drawn[d.at]).slice(0,400).map(d=>`${k[d.source].name} to ${k[d.target].name}: ${d.label} (${h.lines[d.at].small})`).join("; "))}\
</desc>`,`<metadata>${Mt(w.terms.join(`
`))}</metadata>`,`<rect x="${v(c)}" y="${v(p)}" width="${v(s)}" height="${v(a)}" fill="${w.light.ground}"/>`,`<svg id="picture" x="${v(t)}" y="${v(e)}" width="${v(
o-t)}" height="${v(n-e)}" viewBox="${v(t)} ${v(e)} ${v(o-t)} ${v(n-e)}">`,...$d(r),...l.against&&!et()?zr(Pt(null,!1),1/r,!1).map(qe):[],...R.notes.length?kn(Pt(
null,!1),1/r,!1).map(qe):[],"</svg>",...f(i.head,p),...f(i.foot,n),"</svg>"].join(`
`)+`
`})}function $d(t){let e=w.light,o=[],n=(a,c,p,f,d,g="")=>`<text x="${v(a)}" y="${v(c)}" font-size="${v(f)}" fill="${d}"${g}>${Mt(p)}</text>`,r=' font-weight="b\
old"',s=' text-anchor="middle"';if(m.placed.kind==="map"){let a=` stroke="${e.edge}" stroke-width="${(.8*t).toFixed(2)}"`;return o.push(`<path d="${w.map.outline}\
" fill="${e.band}"${a} fill-rule="evenodd"/>`,`<path d="${w.map.borders}" fill="none"${a}/>`),[...o,...Ar(Pt(null,!1),1/t).map(qe)]}if(m.placed.kind==="near")return Ar(
Pt(null,!1),1).map(qe);for(let[a,c,p]of m.placed.headings||[])o.push(n(c,p,a,10.5,e.soft,r+s+' letter-spacing="1"'));(m.placed.strips||[]).forEach(([a,c])=>a&&o.
push(n(0,c+21,a,12,e.soft,r)));let i=P.filter(a=>h.drawn[a.at]&&(m.geometry[a.at].d||m.geometry[a.at].from));for(let a of i){let c=h.lines[a.at],p=m.geometry[a.
at],f=w.widths[c.weight]*(p.from?.55:1),d=w.known[c.known][1],g=p.d||`M${(p.from||p.tip).map(v).join(" ")}L${v(p.tip[0])} ${v(p.tip[1])}`,y=d.length?` stroke-da\
sharray="${d.map(v).join(" ")}"`:"",$=(U,Y)=>`<path d="${g}" fill="none" stroke="${U}" stroke-width="${v(Y)}"${y}/>`;o.push(c.denied?$(e.line,f+3)+$(e.ground,f+
.6):$(e.line,f));let b=6+f,S=b*.45,[E,M]=p.tip,[O,T]=p.way,W=E-O*b,F=M-T*b;o.push(`<polygon points="${[[E,M],[W-T*S,F+O*S],[W+T*S,F-O*S]].map(U=>U.map(v).join("\
,")).join(" ")}" fill="${e.line}"/>`)}for(let a of i){let c=h.lines[a.at],p=m.geometry[a.at].label;if(!p)continue;let[f,d,g,y]=p,$=f-g/2,b=d-y/2;o.push(`<rect x\
="${v($)}" y="${v(b)}" width="${v(g)}" height="${v(y)}" rx="7" fill="${e.ground}" stroke="${e.edge}"${c.known==="unknown"||c.known==="proposed"?' stroke-dasharr\
ay="2 3"':""}/>`);let S=b+4+11.5*.85;for(let E of a.text)o.push(n(f,S,E,11.5,e.ink,s)),S+=14;if(o.push(n(f,S,c.small,11,e.soft,s)),c.partial&&o.push(n(f+g/2-3,b+
3,"…",15,e.line,r+' text-anchor="end"')),c.denied){let E=$+2,M=b+2;o.push(`<circle cx="${v(E)}" cy="${v(M)}" r="7" fill="${e.card}" stroke="${e.ink}"/>`),o.push(
`<path d="M${v(E-3)} ${v(M-3)}L${v(E+3)} ${v(M+3)}M${v(E+3)} ${v(M-3)}L${v(E-3)} ${v(M+3)}" stroke="${e.ink}" stroke-width="1.6"/>`)}}for(let a of k)h.cards[a.at]&&
o.push(...vd(a,n,e));return o}function vd(t,e,o){let[n,r,s,i]=A(t),a=n-s/2,c=r-i/2,p=w.looks[t.family],f=' font-weight="bold"';if(!s)return[];if(m.placed.kind!==
"wide"&&m.placed.kind!=="tall")return[cn(p.glyph,n,r,s/2,p.light),e(n+s/2+1,r+3,t.name.slice(0,40),9,o.ink,f)];let d=[`<rect x="${v(a)}" y="${v(c)}" width="${v(
s)}" height="${v(i)}" rx="4" fill="${o.card}" stroke="${t.end?o.mark:o.edge}" stroke-width="${t.end?"1.6":"1"}"/>`,`<rect x="${v(a)}" y="${v(c)}" width="5" heig\
ht="${v(i)}" rx="2" fill="${p.light}"/>`,cn(p.glyph,a+18,r,5,p.light)],g=r-(15*t.text.length+13)/2+10;for(let $ of t.text)d.push(e(a+32,g,$,13,o.ink,f)),g+=15;d.
push(e(a+32,g,t.small,11,o.soft));let y=a+s-6;for(let[$,b]of[...h.pills[t.at]].reverse())d.push(`<rect x="${v(y-b)}" y="${v(c-7)}" width="${v(b)}" height="13" r\
x="6.5" fill="${o.pill}"/>`,e(y-b/2,c+2.6,$,8.5,o["pill-ink"],' text-anchor="middle"'+f)),y-=b+4;return d}var Sd={png:()=>te(2,st()).toBlob(t=>Zt(Yt("png"),t)),pdf:()=>za().then(t=>Zt(Yt("pdf"),t)),pptx:()=>Va().then(t=>Zt(Yt("pptx"),t)),svg:()=>Zt(Yt("svg"),new Blob(
[Xa()],{type:"image/svg+xml"})),csv:()=>Zt(Yt("csv"),new Blob(["\uFEFF"+Da()],{type:"text/csv"})),json:()=>Zt(Yt("json"),new Blob([Ia()],{type:"application/json"}))};
function Md(){H&&(u("keep").hidden=!1,u("home").hidden=!1,u("keep").addEventListener("submit",async t=>{t.preventDefault();try{await xt("/api/views",{title:u("k\
eep-title").value,address:location.pathname+location.search+location.hash}),u("save").open=!1,N("Saved in the case")}catch(e){N(e.message)}}));for(let t of Wt("\
save"))t.addEventListener("click",()=>{Sd[t.dataset.save](),u("save").open=!1});u("link").addEventListener("click",()=>{mt(),u("save").open=!1;let t=location.href,
e=()=>N("The address of this view is in the address bar");navigator.clipboard&&window.isSecureContext?navigator.clipboard.writeText(t).then(()=>N("The address o\
f this view was copied"),e):e()}),window.addEventListener("beforeprint",()=>{if(x.printing=!0,x.tableSize=Math.max(x.tableSize,Math.min(P.length,2e3)),Ne(),jt.toggleAttribute(
"data-story",x.toPrint),x.toPrint)return u("paper").replaceChildren(...ys());let t=document.createElement("img");t.alt=document.title,t.src=te(2,!1,3400).toDataURL(
"image/png"),u("paper").replaceChildren(t)}),window.addEventListener("afterprint",()=>{x.printing=x.toPrint=!1,jt.removeAttribute("data-story"),u("paper").replaceChildren()})}var Ps={};nt(Ps,{listen:()=>Od});function Od(){for(let t of Wt("mode"))t.addEventListener("click",()=>No(t.dataset.mode));u("theme").addEventListener("click",()=>D(()=>{l.theme=st()?"light":"da\
rk"})),fr.addEventListener("change",()=>J()),u("turn").addEventListener("click",()=>D(()=>{l.turn=m.placed.kind==="tall"?"wide":"tall",l.pinned.clear(),l.eye=null})),
u("fit").addEventListener("click",()=>{gt(!0),mt()}),u("tidy").addEventListener("click",Ji),u("every").addEventListener("click",()=>D(()=>{l.every=!l.every})),u(
"undo").addEventListener("click",()=>ao(Gt,Kt)),u("redo").addEventListener("click",()=>ao(Kt,Gt)),u("lasso").addEventListener("click",()=>io(!x.lassoOn)),u("clo\
se").addEventListener("click",()=>x.noting?Pe():eo()),u("back").addEventListener("click",()=>{let t=rt.slice(0,-1),e=rt[rt.length-1];x.shownSheet="",pt(e,!0),rt.
splice(0,rt.length,...t),u("back").hidden=t.length===0})}function Ya(t){let e=m.placed;m.placed=Vs(),fn(),(ti()||m.placed!==e||t)&&ga(),m.batches=null,ls(),cs(),ds(),jt.dataset.theme=st()?"dark":"light",u("theme").textContent=
st()?"Light":"Dark",u("turn").textContent=m.placed.kind==="tall"?"Columns":"Rows",u("turn").hidden=m.placed.kind!=="tall"&&m.placed.kind!=="wide",u("every").hidden=
m.placed.kind!=="near"||!(m.routed.size?m.unrouted.size:m.placed.folded.includes(1)),u("tidy").hidden=m.placed.kind==="map",u("every").setAttribute("aria-presse\
d",String(l.every)),u("near-note").hidden=m.placed.kind!=="near",u("twin").hidden=l.mode!=="table",j.style.visibility=l.mode==="table"?"hidden":"visible";for(let o of Wt(
"mode"))o.setAttribute("aria-pressed",String(l.mode===o.dataset.mode));u("map-note").hidden=l.mode!=="map",Ne(),es(),Bn(),x.noting&&(u("panel").hidden=!1),u("un\
do").disabled=Gt.length===0,u("redo").disabled=Kt.length===0,m.placed!==e&&(l.eye?L.moveTo({position:{x:l.eye[0],y:l.eye[1]},scale:l.eye[2]}):gt()),mt(),Ae()}Us(Ya);kr(Zi);kr(ts);var Ld=[Mr,rs,ss,As,Qr,vs,ps,as,Xr,Os,os,xs,$s,Yr,Ps,ks,Ms];for(let{listen:t}of Ld)t();window.addEventListener("resize",()=>{let t=m.placed;
J(),m.placed===t&&!l.eye&&gt()});window.addEventListener("hashchange",t=>bs(new URL(t.newURL).hash.slice(1)));var Za=location.hash.slice(1)||Ct.view||"";Object.
assign(l,_t(Za));J(!0);jt.dataset.drawn="yes";await new Promise(t=>requestAnimationFrame(()=>setTimeout(t)));Object.assign(Et,await uo("sheets"));await vi();for(let t of H?
l.grown.slice():[])await hn(t);l.grown.length&&Object.assign(l,_t(Za),{grown:l.grown});J(l.grown.length>0);ot();jt.dataset.ready="yes";
